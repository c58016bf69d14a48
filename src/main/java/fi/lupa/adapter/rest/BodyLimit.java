package fi.lupa.adapter.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses bodies that announce to be too large, with a problem; the server's own limit, which ends those that do not
 * announce it, would answer without a body.
 */
@Singleton
class BodyLimit {
    private static final long MAX_BYTES = 64 * 1024;

    /** After sign-in (100 and above), before the server's own limit. */
    private static final int PRIORITY = 50;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > MAX_BYTES) {
            HttpServerResponse response = context.response().putHeader("Connection", "close");
            problems.end(response, ProblemType.TOO_LARGE, "a body has at most " + MAX_BYTES + " bytes");
        } else {
            context.next();
        }
    }
}
