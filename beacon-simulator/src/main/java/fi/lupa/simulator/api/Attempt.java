package fi.lupa.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of one attempt at a call.
 *
 * @param body what was answered, of a success
 * @param failure why it is none, of anything else
 * @param again whether a later attempt may succeed
 * @param pause how long to wait before it
 */
record Attempt(JsonNode body, Optional<ApiFailure> failure, boolean again, Duration pause) {
    static Attempt success(JsonNode body) {
        return new Attempt(body, Optional.empty(), false, Duration.ZERO);
    }

    static Attempt failure(ApiFailure failure) {
        return new Attempt(MissingNode.getInstance(), Optional.of(failure), false, Duration.ZERO);
    }

    static Attempt later(ApiFailure failure, Duration pause) {
        return new Attempt(MissingNode.getInstance(), Optional.of(failure), true, pause);
    }

    /**
     * The body.
     *
     * @throws ApiFailure if it was no success
     */
    JsonNode result() throws ApiFailure {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return body;
    }
}
