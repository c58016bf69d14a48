package fi.lupa.adapter.db;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What every transaction that ends consents does in the end: the proof, and the keys that nothing permits to recognise by. */
@ApplicationScoped
class Aftermath {
    /** An id that is broadcast as it is has no key; what is recorded under a rotating one is nobody's from here on. */
    private static final String DESTROY_KEYS = """
            DELETE FROM identity i
             WHERE i.shopper_id = ANY($1) AND i.scheme = 'eid'
               AND NOT EXISTS (SELECT FROM consent c WHERE c.shopper_id = i.shopper_id AND c.ended_at IS NULL
                                  AND c.valid_until > clock_timestamp())
            """;

    private final AuditTrail audit;

    Aftermath(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Under the locks of consents, before anything else ends them: what ended by itself, and may have been told to have, keeps that
     * end.
     */
    Uni<Void> lapse(SqlConnection tx, UUID[] consents) {
        return tx.preparedQuery(LapseSql.SPEND)
                .execute(Tuple.of((Object) consents))
                .flatMap(spent -> of(tx, EndedRow.of(spent)))
                .flatMap(x -> tx.preparedQuery(LapseSql.EXPIRE_THOSE).execute(Tuple.of((Object) consents)))
                .flatMap(expired -> of(tx, EndedRow.of(expired)));
    }

    /** Under the locks of the shoppers, after their consents ended. */
    Uni<Void> of(SqlConnection tx, List<EndedRow> ended) {
        UUID[] shoppers =
                ended.stream().map(e -> e.shopper().value()).distinct().toArray(UUID[]::new);
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : prove(tx, ended)
                        .flatMap(x -> tx.preparedQuery(DESTROY_KEYS).execute(Tuple.of((Object) shoppers)))
                        .replaceWithVoid();
    }

    private Uni<Void> prove(SqlConnection tx, List<EndedRow> ended) {
        return audit.append(
                tx,
                ended.stream()
                        .map(end -> new AuditFact(
                                end.retailer(), end.at(), "consent-ended", end.shopper(), end.consent(), fact(end)))
                        .toList());
    }

    private static String fact(EndedRow end) {
        return new JsonObject()
                .put("consentId", end.consent().toString())
                .put("endedAt", end.at().toString())
                .put("endedBy", end.by().text())
                .encode();
    }
}
