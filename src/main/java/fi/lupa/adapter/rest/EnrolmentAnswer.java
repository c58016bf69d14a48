package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new shopper, and the secrets that are shown once.
 *
 * @param shopperId a pseudonym
 * @param token the bearer token
 * @param recoveryCode gives a new token when this one is lost
 */
@Schema(description = "A new shopper; the secrets are shown once")
record EnrolmentAnswer(String shopperId, String token, String recoveryCode) {
    @Override
    public String toString() {
        return "an enrolment";
    }
}
