package fi.lupa.adapter.db;

import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.RetailerFacts;
import fi.lupa.consent.RetailerFacts.TopicFacts;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a consent and its proof. */
@ApplicationScoped
class GrantWriter {
    private static final String INSERT = """
            INSERT INTO consent (id, shopper_id, retailer_id, topics, store_ids, purposes, valid_from, valid_until,
                                 until_named, until_event, max_uses, notice_version, language, age_confirmed, given_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """;

    /** What the shopper was shown: by whom, and the exact text. */
    private static final String SHOWN = """
            SELECT r.name, encode(sha256(convert_to(n.texts ->> $3, 'UTF8')), 'hex') AS sha256
              FROM retailer r JOIN notice n ON n.retailer_id = r.id WHERE r.id = $1 AND n.version = $2
            """;

    private final AuditTrail audit;

    GrantWriter(AuditTrail audit) {
        this.audit = audit;
    }

    /** Writes both within the transaction. */
    Uni<Void> write(SqlClient tx, Grant grant, RetailerFacts facts) {
        Integer age = confirmedAge(grant, facts);
        return tx.preparedQuery(INSERT)
                .execute(row(grant, age))
                .flatMap(x -> tx.preparedQuery(SHOWN)
                        .execute(Tuple.of(grant.scope().retailer().value(), grant.noticeVersion(), grant.language())))
                .flatMap(shown -> audit.append(
                        tx,
                        grant.scope().retailer(),
                        grant.givenAt(),
                        "consent-given",
                        grant.shopper(),
                        grant.id(),
                        fact(grant, age, shown.iterator().next())));
    }

    /** The age that the topics ask for, no more; null if they ask for none. */
    private static @Nullable Integer confirmedAge(Grant grant, RetailerFacts facts) {
        int limit = facts.topics().values().stream()
                .mapToInt(TopicFacts::minAge)
                .max()
                .orElse(0);
        return limit == 0 ? null : (Integer) grant.age().atMost(limit);
    }

    private static Tuple row(Grant grant, @Nullable Integer age) {
        return Tuple.tuple()
                .addValue(grant.id().value())
                .addValue(grant.shopper().value())
                .addValue(grant.scope().retailer().value())
                .addValue(topics(grant))
                .addValue(grant.scope().stores().isEmpty() ? null : stores(grant))
                .addValue(purposes(grant))
                .addValue(Columns.time(grant.validFrom()))
                .addValue(Columns.time(grant.validUntil()))
                .addValue(grant.untilNamed())
                .addValue(grant.untilPurchase() ? "purchase" : null)
                .addValue(grant.maxUses().isPresent() ? grant.maxUses().getAsInt() : null)
                .addValue(grant.noticeVersion())
                .addValue(grant.language())
                .addValue(age)
                .addValue(Columns.time(grant.givenAt()));
    }

    private static String fact(Grant grant, @Nullable Integer age, Row shown) {
        JsonObject fact = new JsonObject()
                .put("consentId", grant.id().toString())
                .put("shopperId", grant.shopper().toString())
                .put("controller", shown.getString("name"))
                .put("retailerId", grant.scope().retailer().value())
                .put("topics", array(topics(grant)))
                .put("storeIds", array(stores(grant)))
                .put("purposes", array(purposes(grant)))
                .put("validFrom", grant.validFrom().toString())
                .put("validUntil", grant.validUntil().toString())
                .put("untilNamed", grant.untilNamed())
                .put("untilPurchase", grant.untilPurchase())
                .put("noticeVersion", grant.noticeVersion())
                .put("noticeSha256", shown.getString("sha256"))
                .put("method", "app")
                .put("language", grant.language())
                .put("ageConfirmed", age)
                .put("givenAt", grant.givenAt().toString());
        grant.maxUses().ifPresent(uses -> fact.put("maxUses", uses));
        return fact.encode();
    }

    private static JsonArray array(String[] values) {
        return new JsonArray(Arrays.asList(values));
    }

    private static String[] topics(Grant grant) {
        return grant.topics().stream().map(TopicId::value).toArray(String[]::new);
    }

    private static String[] stores(Grant grant) {
        return grant.scope().stores().stream().map(StoreId::value).sorted().toArray(String[]::new);
    }

    private static String[] purposes(Grant grant) {
        return grant.purposes().stream().map(Purpose::text).sorted().toArray(String[]::new);
    }
}
