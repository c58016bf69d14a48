package fi.lupa.adapter.rest;

import fi.lupa.engine.BrokerAway;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database or a broker that is away from a defect of the program. */
final class Outage {
    /** Connection trouble, a database that stops or starts, too many connections (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Outage() {}

    /** The problem that a client is told. */
    static ProblemException problem() {
        return ProblemException.retryAfter(ProblemType.UNAVAILABLE, "try again shortly", RETRY_AFTER);
    }

    /** Whether the failure comes from a database that cannot be reached or does not answer now. */
    static boolean isCause(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOutage(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable t) {
        if (t instanceof PgException pg) {
            return isOutage(pg.getSqlState());
        }
        if (t instanceof SQLException sql) {
            return isOutage(sql.getSQLState());
        }
        return t instanceof BrokerAway
                || t instanceof IOException
                || t instanceof TimeoutException
                || t instanceof VertxException
                || isPoolTimeout(t);
    }

    private static boolean isOutage(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() > 1 && CLASSES.contains(sqlState.substring(0, 2));
    }

    /** The client's pool and its closed connections fail with a type that is not part of its API. */
    private static boolean isPoolTimeout(Throwable t) {
        return t.getClass().getSimpleName().equals("NoStackTraceThrowable");
    }
}
