package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.hibernate.reactive.mutiny.Mutiny;

/** Row level security taken away: every transaction runs as the program. */
@Alternative
@ApplicationScoped
public class NoDatabaseRole extends DatabaseRole {
    @Override
    Uni<Void> enter(Mutiny.Session session, Principal.OfStaff who) {
        return Uni.createFrom().voidItem();
    }

    @Override
    Uni<Void> enter(SqlConnection transaction, Principal.OfStaff who) {
        return Uni.createFrom().voidItem();
    }

    @Override
    Uni<Void> leave(SqlConnection transaction, Principal.OfStaff who) {
        return Uni.createFrom().voidItem();
    }
}
