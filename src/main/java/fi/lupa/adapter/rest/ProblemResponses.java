package fi.lupa.adapter.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Problems as responses. */
final class ProblemResponses {
    /** Both ways to sign in (RFC 9110, section 11.6.1). */
    static final String CHALLENGE = "Bearer realm=\"lupa\", Basic realm=\"lupa\", charset=\"UTF-8\"";

    /** What somebody who is not signed in is told. */
    static final String SIGN_IN = "sign in to do this";

    private ProblemResponses() {}

    /** The response of a problem. */
    static Response of(ProblemException e) {
        return builder(e.problem(), e.retryAfter()).build();
    }

    /** The response of a problem of a type. */
    static Response of(ProblemType type, String detail) {
        return builder(Problem.of(type, detail), null).build();
    }

    /** Nobody is signed in; names both ways to sign in. */
    static Response unauthenticated() {
        return builder(Problem.of(ProblemType.UNAUTHENTICATED, SIGN_IN), null)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static Response.ResponseBuilder builder(Problem problem, @Nullable Duration retryAfter) {
        Response.ResponseBuilder builder =
                Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        return retryAfter == null ? builder : builder.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
    }
}
