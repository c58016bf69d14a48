package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new identity that an app asks for; without a scheme one of the scheme that it had, or a rotating one. */
@Schema(description = "A new identity; without a scheme one of the scheme that the device had, or an eid")
record NewIdentityRequest(
        @Schema(enumeration = {"eid", "ibeacon", "uid"}) @Nullable String scheme,

        @Schema(description = "a fixed id to claim, where that is allowed") @Nullable String id) {}
