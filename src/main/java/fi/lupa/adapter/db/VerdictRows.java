package fi.lupa.adapter.db;

import fi.lupa.decision.Judgement;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/** How a verdict becomes a row. */
final class VerdictRows {
    private VerdictRows() {}

    /** The arguments of {@link DecideSql#INSERT_SENT}, or of {@link DecideSql#COUNT_WITHHELD} for a refusal. */
    static Tuple toRow(Judgement judgement, Verdict verdict, UUID visit) {
        var occasion = judgement.occasion();
        Tuple row = Tuple.tuple()
                .addValue(verdict.id())
                .addValue(visit)
                .addValue(occasion.visit().shopper().value())
                .addValue(occasion.visit().store().value())
                .addValue(verdict.offer().id().value())
                .addValue(occasion.trigger().name());
        if (verdict instanceof Withhold withhold) {
            row.addValue(withhold.reason().name());
        }
        return row.addValue(Columns.time(occasion.at()));
    }
}
