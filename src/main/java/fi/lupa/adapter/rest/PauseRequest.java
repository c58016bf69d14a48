package fi.lupa.adapter.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /me/pause}. */
@Schema(description = "A pause of all consents")
record PauseRequest(
        @Schema(description = "when the pause ends by itself; without it the shopper ends it") @Nullable Instant until) {}
