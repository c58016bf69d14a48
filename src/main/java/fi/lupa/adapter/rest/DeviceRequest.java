package fi.lupa.adapter.rest;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A device that an app wants to enrol.
 *
 * @param identity how it will be recognised
 * @param channel where pushes go
 * @param language a BCP 47 tag
 * @param timeZone an IANA name
 */
@Schema(description = "A device to enrol")
record DeviceRequest(
        @NotNull @Valid IdentityRequest identity,
        @NotNull @Valid ChannelRequest channel,
        @NotBlank @Schema(examples = "en") String language,
        @NotBlank @Schema(examples = "Europe/Helsinki") String timeZone) {

    /**
     * How the device will be recognised.
     *
     * @param scheme {@code eid}, {@code ibeacon} or {@code uid}
     * @param id the fixed id that the device has already; null to be issued one, and always for {@code eid}
     */
    @Schema(description = "An identity of a scheme; with an id it is claimed, without one it is issued")
    record IdentityRequest(
            @Schema(enumeration = {"eid", "ibeacon", "uid"}) @Nullable String scheme,

            @Schema(examples = "ibeacon:1d4b2e16-481e-4579-8b35-ffc32e4a1758:100:1") @Nullable String id) {

        /**
         * The identity as asked for, alone.
         *
         * @throws ProblemException naming every field that breaks a rule
         */
        RequestedIdentity check(String path) {
            FieldErrors errors = new FieldErrors();
            Optional<RequestedIdentity> asked = read(errors, path);
            errors.throwIfAny();
            return asked.orElseThrow();
        }

        private Optional<RequestedIdentity> read(FieldErrors errors, String path) {
            Optional<SignalId> claimed = errors.parse(path + "id", id, SignalId::parse);
            Optional<Scheme> named = errors.parse(path + "scheme", scheme, Scheme::of);
            Optional<Scheme> meant = named.or(() -> claimed.map(SignalId::scheme));
            errors.require(
                    meant.isPresent() || scheme != null || id != null, path + "scheme", "required", "name a scheme");
            errors.require(
                    id == null || !meant.equals(Optional.of(Scheme.EID)),
                    path + "id",
                    "unsupported",
                    "an eid cannot be claimed: its key is issued here");
            errors.require(
                    claimed.map(SignalId::scheme).equals(claimed.flatMap(found -> meant)),
                    path + "id",
                    "scheme",
                    "the id is not of that scheme");
            return meant.map(known -> new RequestedIdentity(known, claimed));
        }
    }

    /** Where pushes go; {@code mqtt}. */
    @Schema(description = "A push channel")
    record ChannelRequest(
            @NotBlank @Schema(enumeration = "mqtt") String type) {}

    /**
     * The identity as asked for.
     *
     * @throws ProblemException naming every field that breaks a rule
     */
    RequestedIdentity check() {
        FieldErrors errors = new FieldErrors();
        errors.require(channel.type().equals("mqtt"), "channel.type", "unsupported", "the channel is mqtt");
        errors.parse("language", language, DeviceRequest::language);
        errors.parse("timeZone", timeZone, DeviceRequest::zone);
        Optional<RequestedIdentity> asked = identity.read(errors, "identity.");
        errors.throwIfAny();
        return asked.orElseThrow();
    }

    /** An identity to issue or, with an id, to claim. */
    record RequestedIdentity(Scheme scheme, Optional<SignalId> claimed) {}

    static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("a language is a BCP 47 tag", e);
        }
    }

    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("a time zone is an IANA name");
        }
        return ZoneId.of(name);
    }
}
