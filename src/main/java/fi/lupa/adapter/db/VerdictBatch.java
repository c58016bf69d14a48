package fi.lupa.adapter.db;

import fi.lupa.decision.Send;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.engine.Settled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows that a batch of verdicts becomes: decisions, deliveries and their proof. */
final class VerdictBatch {
    private final Facts facts;
    private final Instant now;
    private final List<Send> sends = new ArrayList<>();
    private final List<Tuple> sent = new ArrayList<>();
    private final List<Tuple> orders = new ArrayList<>();
    private final List<Tuple> withheld = new ArrayList<>();

    VerdictBatch(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    void add(Rejudgement judged, Settled settled, UUID visit) {
        for (Verdict verdict : settled.verdicts()) {
            Tuple row = VerdictRows.toRow(judged.judgement(), verdict, visit);
            if (verdict instanceof Send send) {
                sends.add(send);
                sent.add(row);
                judged.device().ifPresent(device -> orders.add(toOrder(judged, send, visit, device)));
            } else if (verdict instanceof Withhold) {
                withheld.add(row);
            }
        }
    }

    private Tuple toOrder(Rejudgement judged, Send send, UUID visit, Facts.Device device) {
        String fallback = facts.defaultLanguage(send.offer().retailer());
        return OutboxRows.toRow(judged.judgement(), send, visit, device, fallback, now);
    }

    Uni<Void> write(SqlConnection tx, AuditTrail audit) {
        return batch(tx, DecideSql.INSERT_SENT, sent)
                .flatMap(x -> batch(tx, DecideSql.COUNT_WITHHELD, withheld))
                .flatMap(x -> batch(tx, DecideSql.INSERT_OUTBOX, orders))
                .flatMap(x -> audit.append(tx, sends.stream().map(this::proof).toList()));
    }

    private AuditFact proof(Send send) {
        String fact = new JsonObject()
                .put("deliveryId", send.id().toString())
                .put("offerId", send.offer().id().value())
                .put("consentId", send.permission().consent().toString())
                .encode();
        return new AuditFact(
                send.offer().retailer(),
                now,
                "push-decided",
                send.permission().shopper(),
                send.permission().consent(),
                fact);
    }

    private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
