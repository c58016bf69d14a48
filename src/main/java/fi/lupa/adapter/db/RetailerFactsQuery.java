package fi.lupa.adapter.db;

import fi.lupa.consent.Grant;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a grant is checked against; topics and notice stay as they are until the commit. */
final class RetailerFactsQuery {
    private static final String SQL = """
            SELECT EXISTS (SELECT 1 FROM retailer WHERE id = $1) AS known,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'sensitive', t.sensitive,
                                                                 'minAge', coalesce(t.min_age, 0))), '[]')
                    FROM (SELECT id, sensitive, min_age FROM topic WHERE retailer_id = $1 AND id = ANY ($2)
                          ORDER BY id FOR SHARE) t) AS topics,
                   ARRAY (SELECT id::text FROM store WHERE retailer_id = $1 AND id = ANY ($3)) AS stores,
                   ARRAY (SELECT jsonb_object_keys(n.texts)
                          FROM (SELECT texts FROM notice WHERE retailer_id = $1 AND version = $4 FOR SHARE) n) AS languages
            """;

    private RetailerFactsQuery() {}

    static Uni<RetailerFacts> run(SqlClient tx, Grant grant) {
        Tuple names = Tuple.of(
                grant.scope().retailer().value(),
                grant.topics().stream().map(TopicId::value).toArray(String[]::new),
                grant.scope().stores().stream().map(StoreId::value).toArray(String[]::new),
                grant.noticeVersion());
        return tx.preparedQuery(SQL)
                .execute(names)
                .map(rows -> facts(rows.iterator().next()));
    }

    private static RetailerFacts facts(Row row) {
        return new RetailerFacts(
                row.getBoolean("known"),
                topics(row.getJsonArray("topics")),
                Arrays.stream(row.getArrayOfStrings("stores")).map(StoreId::new).collect(Collectors.toSet()),
                Set.of(row.getArrayOfStrings("languages")));
    }

    private static Map<TopicId, TopicFacts> topics(JsonArray rows) {
        Map<TopicId, TopicFacts> topics = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            topics.put(
                    new TopicId(row.getString("id")),
                    new TopicFacts(row.getBoolean("sensitive"), row.getInteger("minAge")));
        }
        return topics;
    }
}
