package fi.lupa.adapter.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;

/** The database as a test looks at it. */
record Db(SqlClient client) {
    private static final Duration WAIT = Duration.ofSeconds(20);

    static <T> T await(Uni<T> work) {
        return work.await().atMost(WAIT);
    }

    /** What a work fails with. */
    static Throwable failureOf(Uni<?> work) {
        return await(
                work.replaceWith(new Throwable("it did not fail")).onFailure().recoverWithItem(failure -> failure));
    }

    RowSet<Row> run(String sql, Object... arguments) {
        return await(start(sql, arguments));
    }

    Uni<RowSet<Row>> start(String sql, Object... arguments) {
        return client.preparedQuery(sql).execute(Tuple.tuple(Arrays.asList(arguments)));
    }

    /** The only row. */
    Row row(String sql, Object... arguments) {
        RowSet<Row> rows = run(sql, arguments);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows of: " + sql);
        }
        return rows.iterator().next();
    }

    String text(String sql, Object... arguments) {
        return row(sql, arguments).getString(0);
    }

    /** The number in the first column of the only row. */
    long number(String sql, Object... arguments) {
        return ((Number) row(sql, arguments).getValue(0)).longValue();
    }
}
