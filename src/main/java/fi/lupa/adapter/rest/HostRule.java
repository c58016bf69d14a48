package fi.lupa.adapter.rest;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells who sends no {@code Host} that is one that the request is bad (RFC 9112, section 3.2). The router fails such a request
 * before any handler sees it, and the server would answer, and log, that as a failure of its own.
 */
@Singleton
class HostRule {
    private static final int FIRST = Integer.MIN_VALUE;

    private final ProblemWriter problems;

    HostRule(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_1_1
                && context.request().authority() == null) {
            problems.end(context.response(), ProblemType.MALFORMED, "the request names no valid host");
        } else {
            context.next();
        }
    }
}
