package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs units of work, each in one transaction of one session on a Vert.x context of its own: the caller's thread does not
 * matter, and a caller that gives up does not interrupt the work.
 */
@ApplicationScoped
class Transactions {
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final DatabaseRole role;

    Transactions(Mutiny.SessionFactory sessions, Vertx vertx, DatabaseRole role) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.role = role;
    }

    /** The work's result, once it is committed. */
    <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> start(work, emitter));
    }

    /** Like {@link #run}, for who asks: under their role, and only while they are who signed in. */
    <T> Uni<T> run(Principal.OfStaff who, Function<Mutiny.Session, Uni<T>> work) {
        return run(as(who, work));
    }

    /** Work that begins by holding somebody's account and taking their role. */
    <T> Function<Mutiny.Session, Uni<T>> as(Principal.OfStaff who, Function<Mutiny.Session, Uni<T>> work) {
        return session -> role.enter(session, who).chain(() -> work.apply(session));
    }

    /** Like {@link #run}, and once more where another transaction created the same row meanwhile. */
    <T> Uni<T> runAgainIfTaken(Principal.OfStaff who, Function<Mutiny.Session, Uni<T>> work) {
        return run(who, work).onFailure(Transactions::isTaken).retry().atMost(1);
    }

    private <T> void start(Function<Mutiny.Session, Uni<T>> work, UniEmitter<? super T> emitter) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(x -> sessions.withTransaction(work).subscribe().with(emitter::complete, emitter::fail));
    }

    /** Whether a row of that key is there already. */
    static boolean isTaken(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
    }
}
