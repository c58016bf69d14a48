package fi.lupa.adapter.rest;

import java.util.Locale;

/** Every kind of problem that the API answers with; its URI is stable (RFC 9457, section 3.1.1). */
enum ProblemType {
    /** The body is no JSON, or not one JSON value. */
    MALFORMED(400, "The body is not well-formed JSON"),
    /** Some field breaks its rule; {@code errors} names each. */
    INVALID(400, "The request breaks a rule"),
    /** Nobody is signed in, or the credentials are not valid. */
    UNAUTHENTICATED(401, "Credentials are missing or not valid"),
    /** Who is signed in may not do this. */
    FORBIDDEN(403, "Not allowed"),
    /** Not there, or somebody else's. */
    NOT_FOUND(404, "Not found"),
    /** The path does not take that method. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** No representation that the client accepts. */
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    /** The name or identifier is in use. */
    TAKEN(409, "Taken already"),
    /** The state of things does not allow it. */
    CONFLICT(409, "In conflict with the present state"),
    /** The version is not the one of {@code If-Match}, or the resource exists in spite of {@code If-None-Match: *}. */
    PRECONDITION_FAILED(412, "The precondition failed"),
    /** The body is larger than the limit. */
    TOO_LARGE(413, "The body is too large"),
    /** The body is not of the media type that the call takes. */
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    /** The idempotency key was used before with another body. */
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    /** Too many requests from that address. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** A defect of the program. */
    INTERNAL(500, "An unexpected error"),
    /** The database or the broker cannot be reached now. */
    UNAVAILABLE(503, "Not available now"),
    /** What was asked to end has ended, but a hand-off may still be under way. */
    NOT_YET_FINAL(503, "Ended, but not yet final");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** A short text that is the same for every occurrence. */
    String title() {
        return title;
    }

    /** The URI reference, relative to the server. */
    String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that an HTTP status of the framework stands for. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? INVALID : INTERNAL;
    }
}
