package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Writes problems where a request ends before it reaches a resource. */
@Singleton
class ProblemWriter {
    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends a response with a problem. */
    void end(HttpServerResponse response, ProblemType type, String detail) {
        try {
            String body = mapper.writeValueAsString(Problem.of(type, detail));
            response.setStatusCode(type.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
