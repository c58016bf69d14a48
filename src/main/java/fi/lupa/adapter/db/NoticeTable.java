package fi.lupa.adapter.db;

import fi.lupa.engine.Notices;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import fi.lupa.retail.Notice;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Notices in PostgreSQL. */
@ApplicationScoped
class NoticeTable implements Notices {
    /** The full row lock: the foreign key of a consent that is just being given waits for it. */
    private static final String LOCK = "SELECT * FROM notice WHERE retailer_id = ?1 AND version = ?2 FOR UPDATE";

    private static final String CONSENTED =
            "SELECT EXISTS (SELECT 1 FROM consent WHERE retailer_id = ?1 AND notice_version = ?2)";

    private final Transactions transactions;
    private final Clock clock;
    private final OwnRetailers own;

    NoticeTable(Transactions transactions, Clock clock, OwnRetailers own) {
        this.transactions = transactions;
        this.clock = clock;
        this.own = own;
    }

    @Override
    public Uni<Written<Notice>> put(Principal.OfStaff who, Notice notice, Precondition precondition) {
        NoticeKey key = NoticeKey.of(notice.retailer(), notice.version());
        return transactions.runAgainIfTaken(
                who,
                session -> Kin.requireRetailer(session, key.retailer())
                        .chain(x -> lock(session, key))
                        .call(found -> requireAllowed(session, found, notice))
                        .chain(found -> Upsert.write(
                                session,
                                found,
                                precondition,
                                () -> NoticeEntity.blank(key, clock.instant()),
                                entity -> entity.take(notice)))
                        .map(written -> written.map(NoticeEntity::toNotice)));
    }

    private static Uni<@Nullable NoticeEntity> lock(Mutiny.Session session, NoticeKey key) {
        return session.createNativeQuery(LOCK, NoticeEntity.class)
                .setParameter(1, key.retailer())
                .setParameter(2, key.notice())
                .getSingleResultOrNull();
    }

    private static Uni<Void> requireAllowed(Mutiny.Session session, @Nullable NoticeEntity found, Notice wanted) {
        return found == null || found.toNotice().equals(wanted)
                ? Uni.createFrom().voidItem()
                : Kin.requireNone(
                        session,
                        CONSENTED,
                        found.key.retailer(),
                        found.key.notice(),
                        "the texts of a notice do not change once a consent was given upon it");
    }

    @Override
    public Uni<Optional<Versioned<Notice>>> get(Principal.OfStaff who, RetailerId retailer, String version) {
        return transactions.run(
                who,
                session -> own.find(session, who, NoticeEntity.class, NoticeKey.of(retailer, version), retailer)
                        .map(found -> Optional.ofNullable(found).map(e -> new Versioned<>(e.toNotice(), e.version()))));
    }
}
