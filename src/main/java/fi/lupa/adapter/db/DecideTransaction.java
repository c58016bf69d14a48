package fi.lupa.adapter.db;

import fi.lupa.decision.Judgement;
import fi.lupa.decision.Verdict;
import fi.lupa.engine.Settled;
import fi.lupa.offer.OfferId;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        UUID[] shoppers =
                ids(judgements.stream().map(j -> j.occasion().visit().shopper().value()));
        UUID[] devices = ids(judgements.stream().map(j -> j.occasion().device().value()));
        String[] offers = texts(open(judgements).map(v -> v.offer().id().value()));
        String[] stores =
                texts(judgements.stream().map(j -> j.occasion().visit().store().value()));
        return query(DecideSql.LOCK_SHOPPERS, Tuple.of(shoppers))
                .flatMap(locked -> query(DecideSql.LOCK_OFFERS, Tuple.of(offers)))
                .flatMap(locked -> Facts.read(tx, shoppers, devices, offers, stores))
                .flatMap(facts -> write(
                        judgements.stream()
                                .map(j -> new Rejudgement(j, facts, now, pushesPerVisit))
                                .toList(),
                        facts));
    }

    private static Stream<Verdict> open(List<Judgement> judgements) {
        return judgements.stream().flatMap(j -> j.verdicts().stream()).filter(Verdict::isOpen);
    }

    private Uni<List<Settled>> write(List<Rejudgement> all, Facts facts) {
        List<Rejudgement> permitted =
                all.stream().filter(Rejudgement::isPermitted).toList();
        return recordVisits(permitted).flatMap(x -> readMarks()).flatMap(x -> {
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
        List<VisitState> states = permitted.stream()
                .map(r -> r.judgement().visit())
                .sorted(VisitRows.IN_LOCK_ORDER)
                .toList();
        Tuple starts = Tuple.of(
                states.stream().map(v -> v.key().shopper().value()).toArray(UUID[]::new),
                states.stream().map(v -> v.key().store().value()).toArray(String[]::new),
                states.stream().map(v -> Columns.time(v.startedAt())).toArray(OffsetDateTime[]::new));
        return query(DecideSql.CLOSE_STALE.replace("$4", "'" + visitTimeout + "'"), starts)
                .flatMap(x -> tx.preparedQuery(DecideSql.UPSERT_VISIT)
                        .executeBatch(
                                states.stream().map(DecideTransaction::row).toList()))
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
        VerdictBatch batch = new VerdictBatch(facts, now);
        for (int i = 0; i < all.size(); i++) {
            UUID visit = visits.get(all.get(i).judgement().occasion().visit());
            if (visit != null) {
                batch.add(all.get(i), settled.get(i), visit);
            }
        }
        return batch.write(tx, audit);
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
