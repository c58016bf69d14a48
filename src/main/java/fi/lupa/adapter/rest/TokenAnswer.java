package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new bearer token; the former ones are ended. */
@Schema(description = "A new bearer token; the former ones are ended")
record TokenAnswer(String token) {
    @Override
    public String toString() {
        return "a token";
    }
}
