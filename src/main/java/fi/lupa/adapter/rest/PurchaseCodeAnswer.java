package fi.lupa.adapter.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code to show at a till, good for one purchase. */
@Schema(description = "A code to show at a till, good for one purchase")
record PurchaseCodeAnswer(String code, Instant expiresAt) {
    /** Without the code. */
    @Override
    public String toString() {
        return "purchase code";
    }
}
