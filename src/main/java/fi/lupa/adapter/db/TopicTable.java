package fi.lupa.adapter.db;

import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.TopicTerms;
import fi.lupa.engine.Topics;
import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Topics in PostgreSQL. */
@ApplicationScoped
class TopicTable implements Topics {
    /** The full row lock, which keeps out a consent that is just being given, where that locks the topic as a reader. */
    private static final String LOCK = "SELECT * FROM topic WHERE retailer_id = ?1 AND id = ?2 FOR UPDATE";

    private static final String CONSENTED =
            "SELECT EXISTS (SELECT 1 FROM consent WHERE retailer_id = ?1 AND CAST(?2 AS text) = ANY (topics))";

    private final Transactions transactions;
    private final OwnRetailers own;

    TopicTable(Transactions transactions, OwnRetailers own) {
        this.transactions = transactions;
        this.own = own;
    }

    @Override
    public Uni<Written<TopicTerms>> put(Principal.OfStaff who, TopicTerms topic, Precondition precondition) {
        TopicKey key = TopicKey.of(topic.topic().retailer(), topic.topic().id());
        return transactions.runAgainIfTaken(
                who,
                session -> Kin.requireRetailer(session, key.retailer())
                        .chain(x -> lock(session, key))
                        .call(found -> requireAllowed(session, found, topic))
                        .chain(found -> Upsert.write(
                                session,
                                found,
                                precondition,
                                () -> TopicEntity.blank(key),
                                entity -> entity.take(topic)))
                        .map(written -> written.map(TopicEntity::toTerms)));
    }

    private static Uni<@Nullable TopicEntity> lock(Mutiny.Session session, TopicKey key) {
        return session.createNativeQuery(LOCK, TopicEntity.class)
                .setParameter(1, key.retailer())
                .setParameter(2, key.topic())
                .getSingleResultOrNull();
    }

    private static Uni<Void> requireAllowed(Mutiny.Session session, @Nullable TopicEntity found, TopicTerms wanted) {
        if (found == null) {
            return Uni.createFrom().voidItem();
        }
        if (found.sensitive && !wanted.topic().sensitive()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "a topic that is sensitive stays sensitive");
        }
        return found.toTerms().names().equals(wanted.names())
                ? Uni.createFrom().voidItem()
                : Kin.requireNone(
                        session,
                        CONSENTED,
                        found.key.retailer(),
                        found.key.topic(),
                        "the names of a topic do not change once a consent is about it");
    }

    @Override
    public Uni<Optional<Versioned<TopicTerms>>> get(Principal.OfStaff who, RetailerId retailer, TopicId id) {
        return transactions.run(
                who,
                session -> own.find(session, who, TopicEntity.class, TopicKey.of(retailer, id), retailer)
                        .map(found -> Optional.ofNullable(found).map(e -> new Versioned<>(e.toTerms(), e.version()))));
    }
}
