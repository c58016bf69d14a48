package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.GivenConsent;
import fi.lupa.engine.Consents;
import fi.lupa.engine.Evidence;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Evidence from the rows: what a consent refers to does not change, so that it is still what the shopper saw. */
@ApplicationScoped
class PgEvidence implements Evidence {
    private static final String TERMS = """
            SELECT r.name, n.texts ->> c.language AS text, n.created_at,
                   (SELECT jsonb_object_agg(t.id, t.names) FROM topic t
                     WHERE t.retailer_id = c.retailer_id AND t.id = ANY(c.topics)) AS topics
              FROM consent c JOIN retailer r ON r.id = c.retailer_id
              JOIN notice n ON n.retailer_id = c.retailer_id AND n.version = c.notice_version
             WHERE c.id = $1 AND c.shopper_id = $2
            """;
    private static final String PROOFS = """
            SELECT a.position, a.kind, a.at, a.commitment, a.previous, a.hash, o.salt, o.fact
              FROM audit_opening o JOIN audit a ON a.id = o.audit_id
             WHERE o.consent_id = $1 AND o.shopper_id = $2 AND a.position IS NOT NULL
               AND a.kind IN ('consent-given', 'consent-ended')
             ORDER BY a.position
            """;

    private final Pool pool;
    private final Consents consents;

    PgEvidence(Pool pool, Consents consents) {
        this.pool = pool;
        this.consents = consents;
    }

    @Override
    public Uni<Optional<Shown>> of(ShopperId shopper, ConsentId consent) {
        return consents.find(shopper, consent)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : shown(shopper, consent, found.get()));
    }

    private Uni<Optional<Shown>> shown(ShopperId shopper, ConsentId consent, GivenConsent given) {
        Tuple which = Tuple.of(consent.value(), shopper.value());
        return pool.preparedQuery(TERMS)
                .execute(which)
                .flatMap(terms -> pool.preparedQuery(PROOFS)
                        .execute(which)
                        .map(proofs -> rows(terms)
                                .findFirst()
                                .map(row -> new Shown(
                                        given,
                                        row.getString("name"),
                                        names(row.getJsonObject("topics")),
                                        row.getString("text"),
                                        Columns.instant(row, "created_at"),
                                        rows(proofs).map(PgEvidence::proof).toList()))));
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Map<String, Map<String, String>> names(JsonObject topics) {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (String topic : topics.fieldNames()) {
            Map<String, String> byLanguage = new HashMap<>();
            topics.getJsonObject(topic).forEach(name -> byLanguage.put(name.getKey(), String.valueOf(name.getValue())));
            names.put(topic, byLanguage);
        }
        return names;
    }

    private static Proof proof(Row row) {
        return new Proof(
                row.getLong("position"),
                row.getString("kind"),
                Columns.instant(row, "at"),
                hex(row, "salt"),
                row.getString("fact"),
                hex(row, "commitment"),
                hex(row, "previous"),
                hex(row, "hash"));
    }

    private static String hex(Row row, String column) {
        return HexFormat.of().formatHex(row.getBuffer(column).getBytes());
    }
}
