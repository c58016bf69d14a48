package fi.lupa.adapter.db;

import fi.lupa.decision.Judgement;
import fi.lupa.decision.Send;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.engine.Settled;
import fi.lupa.offer.OfferId;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One run of the transaction that commits judgements; used once. */
final class DecideTransaction {
    private final SqlConnection tx;
    private final AuditTrail audit;
    private final Instant now;
    private final int pushesPerVisit;
    private final String visitTimeout;
    private final Map<VisitKey, UUID> visits = new HashMap<>();
    private final Map<UUID, Set<OfferId>> sent = new HashMap<>();
    private final Map<UUID, Integer> pushes = new HashMap<>();

    DecideTransaction(SqlConnection tx, AuditTrail audit, Instant now, int pushesPerVisit, String visitTimeout) {
        this.tx = tx;
        this.audit = audit;
        this.now = now;
        this.pushesPerVisit = pushesPerVisit;
        this.visitTimeout = visitTimeout;
    }

    Uni<List<Settled>> run(List<Judgement> judgements) {
        UUID[] shoppers = ids(judgements.stream().map(j -> j.occasion().visit().shopper().value()));
        UUID[] devices = ids(judgements.stream().map(j -> j.occasion().device().value()));
        String[] offers = texts(sends(judgements).map(v -> v.offer().id().value()));
        String[] stores = texts(judgements.stream().map(j -> j.occasion().visit().store().value()));
        return query(DecideSql.LOCK_SHOPPERS, Tuple.of(shoppers))
                .flatMap(locked -> query(DecideSql.LOCK_OFFERS, Tuple.of(offers)))
                .flatMap(locked -> Facts.read(tx, shoppers, devices, offers, stores))
                .flatMap(facts -> write(
                        judgements.stream()
                                .map(j -> new Rejudgement(j, facts, now, pushesPerVisit))
                                .toList(),
                        facts));
    }

    private static Stream<Verdict> sends(List<Judgement> judgements) {
        return judgements.stream().flatMap(j -> j.verdicts().stream()).filter(Send.class::isInstance);
    }

    private Uni<List<Settled>> write(List<Rejudgement> all, Facts facts) {
        List<Rejudgement> permitted =
                all.stream().filter(Rejudgement::isPermitted).toList();
        return recordVisits(permitted)
                .flatMap(x -> readMarks())
                .flatMap(x -> {
                    List<Settled> settled = all.stream().map(this::settle).toList();
                    return recordVerdicts(all, settled, facts).replaceWith(settled);
                });
    }

    private Settled settle(Rejudgement judged) {
        UUID visit = visits.get(judged.judgement().occasion().visit());
        return visit == null
                ? new Settled(false, List.of(), Set.of())
                : judged.settle(sent.getOrDefault(visit, Set.of()), pushes.getOrDefault(visit, 0));
    }

    private Uni<Void> recordVisits(List<Rejudgement> permitted) {
        if (permitted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<VisitState> states =
                permitted.stream().map(r -> r.judgement().visit()).toList();
        Tuple starts = Tuple.of(
                states.stream().map(v -> v.key().shopper().value()).toArray(UUID[]::new),
                states.stream().map(v -> v.key().store().value()).toArray(String[]::new),
                states.stream().map(v -> Columns.time(v.startedAt())).toArray(OffsetDateTime[]::new));
        return query(DecideSql.CLOSE_STALE.replace("$4", "'" + visitTimeout + "'"), starts)
                .flatMap(x -> tx.preparedQuery(DecideSql.UPSERT_VISIT)
                        .executeBatch(states.stream().map(DecideTransaction::row).toList()))
                .invoke(this::takeVisits)
                .replaceWithVoid();
    }

    /** A batch answers with one row set for each of its rows, linked. */
    private void takeVisits(RowSet<Row> rows) {
        for (RowSet<Row> set = rows; set != null; set = set.next()) {
            for (Row row : set) {
                visits.put(VisitRows.toKey(row), row.getUUID("id"));
            }
        }
    }

    private static Tuple row(VisitState visit) {
        return Tuple.tuple()
                .addValue(visit.key().shopper().value())
                .addValue(visit.key().store().value())
                .addValue(visit.device().value())
                .addValue(Columns.time(visit.startedAt()))
                .addValue(Columns.time(visit.lastSeen()))
                .addValue(visit.entered().stream().map(t -> t.value()).toArray(String[]::new))
                .addValue(visit.zone() == null ? null : visit.zone().value())
                .addValue(Columns.nullableTime(visit.zoneSince()));
    }

    private Uni<Void> readMarks() {
        UUID[] ids = visits.values().toArray(UUID[]::new);
        return query(DecideSql.SENT, Tuple.of(ids))
                .invoke(rows -> rows.forEach(row -> sent.computeIfAbsent(row.getUUID("visit_id"), id -> new HashSet<>())
                        .add(new OfferId(row.getString("offer_id")))))
                .flatMap(x -> query(DecideSql.PUSHES, Tuple.of(ids)))
                .invoke(rows -> rows.forEach(row -> pushes.put(row.getUUID("visit_id"), row.getInteger("pushes"))))
                .replaceWithVoid();
    }

    private Uni<Void> recordVerdicts(List<Rejudgement> all, List<Settled> settled, Facts facts) {
        List<Tuple> sends = new ArrayList<>();
        List<Tuple> orders = new ArrayList<>();
        List<Tuple> withheld = new ArrayList<>();
        List<Uni<Void>> proofs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Judgement judgement = all.get(i).judgement();
            UUID visit = visits.get(judgement.occasion().visit());
            for (Verdict verdict : settled.get(i).verdicts()) {
                if (verdict instanceof Send send) {
                    String fallback = facts.defaultLanguage(send.offer().retailer());
                    sends.add(VerdictRows.toRow(judgement, send, visit));
                    all.get(i).device().ifPresent(device -> orders.add(
                            OutboxRows.toRow(judgement, send, visit, device, fallback, now)));
                    proofs.add(prove(send));
                } else if (verdict instanceof Withhold withhold) {
                    withheld.add(VerdictRows.toRow(judgement, withhold, visit));
                }
            }
        }
        return batch(DecideSql.INSERT_SENT, sends)
                .flatMap(x -> batch(DecideSql.COUNT_WITHHELD, withheld))
                .flatMap(x -> batch(DecideSql.INSERT_OUTBOX, orders))
                .flatMap(x -> proofs.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.join().all(proofs).andFailFast().replaceWithVoid());
    }

    private Uni<Void> prove(Send send) {
        String fact = new JsonObject()
                .put("deliveryId", send.id().toString())
                .put("offerId", send.offer().id().value())
                .put("consentId", send.permission().consent().toString())
                .encode();
        return audit.append(
                tx,
                send.offer().retailer(),
                now,
                "push-decided",
                send.permission().shopper(),
                send.permission().consent(),
                fact);
    }

    private Uni<Void> batch(String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    private Uni<RowSet<Row>> query(String sql, Tuple arguments) {
        return tx.preparedQuery(sql).execute(arguments);
    }

    private static UUID[] ids(Stream<UUID> ids) {
        return ids.distinct().sorted().toArray(UUID[]::new);
    }

    private static String[] texts(Stream<String> texts) {
        return texts.distinct().sorted().toArray(String[]::new);
    }
}
