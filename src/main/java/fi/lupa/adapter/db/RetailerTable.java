package fi.lupa.adapter.db;

import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Retailers;
import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Retailers in PostgreSQL. */
@ApplicationScoped
class RetailerTable implements Retailers {
    private final Transactions transactions;
    private final OwnRetailers own;

    RetailerTable(Transactions transactions, OwnRetailers own) {
        this.transactions = transactions;
        this.own = own;
    }

    @Override
    public Uni<Written<Retailer>> put(Principal.OfStaff who, Retailer retailer, Precondition precondition) {
        return transactions.runAgainIfTaken(who, session -> put(session, retailer, precondition));
    }

    private static Uni<Written<Retailer>> put(Mutiny.Session session, Retailer retailer, Precondition precondition) {
        return session.find(RetailerEntity.class, retailer.id().value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> Upsert.write(
                        session,
                        found,
                        precondition,
                        () -> RetailerEntity.blank(retailer.id()),
                        entity -> entity.take(retailer)))
                .map(written -> written.map(RetailerEntity::toRetailer));
    }

    @Override
    public Uni<Optional<Versioned<Retailer>>> get(Principal.OfStaff who, RetailerId id) {
        return transactions.run(
                who,
                session -> own.find(session, who, RetailerEntity.class, id.value(), id)
                        .map(found ->
                                Optional.ofNullable(found).map(e -> new Versioned<>(e.toRetailer(), e.version()))));
    }
}
