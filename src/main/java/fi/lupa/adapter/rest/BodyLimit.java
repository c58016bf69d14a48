package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/**
 * Refuses bodies that announce to be too large, with a problem; the server's own limit, which ends those that do not
 * announce it, would answer without a body.
 */
@Singleton
class BodyLimit {
    private static final long MAX_BYTES = 64 * 1024;

    /** After sign-in (100 and above), before the server's own limit. */
    private static final int PRIORITY = 50;

    private final ObjectMapper mapper;

    BodyLimit(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > MAX_BYTES) {
            refuse(context.response());
        } else {
            context.next();
        }
    }

    private void refuse(HttpServerResponse response) {
        Problem problem = Problem.of(ProblemType.TOO_LARGE, "a body has at most " + MAX_BYTES + " bytes");
        try {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
