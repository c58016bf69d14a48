package fi.lupa.adapter.rest;

import fi.lupa.consent.ConsentId;
import fi.lupa.engine.Evidence;
import fi.lupa.engine.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Receipts of consents and of their ends. */
@Path("/api/v1/me/consents/{id}/receipt")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class ReceiptResource {
    private final CurrentShopper shopper;
    private final Evidence evidence;
    private final Sealer sealer;
    private final ReceiptSettings settings;
    private final Clock clock;

    ReceiptResource(CurrentShopper shopper, Evidence evidence, Sealer sealer, ReceiptSettings settings, Clock clock) {
        this.shopper = shopper;
        this.evidence = evidence;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    /** A receipt; what it proves is sealed first. */
    @GET
    @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "The receipt of a consent, by ISO/IEC TS 27560 in JSON-LD; of=grant or of=ending for one of the two")
    public Uni<Map<String, Object>> receipt(@PathParam("id") String id, @QueryParam("of") @Nullable String of) {
        ConsentId consent = WithdrawalsResource.parse(id);
        Receipt.Of what = parse(of);
        return CancelProof.shield(sealer.seal().chain(() -> evidence.of(shopper.id(), consent)))
                .map(shown -> receipt(shown, what));
    }

    private Map<String, Object> receipt(Optional<Evidence.Shown> shown, Receipt.Of what) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Evidence.Shown found = shown.orElseThrow(ProblemException::notFound);
        if (what == Receipt.Of.ENDING && found.consent().ending(now).isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Receipt(found, what, settings.base(), settings, now).document();
    }

    private static Receipt.Of parse(@Nullable String of) {
        if (of == null) {
            return Receipt.Of.RECORD;
        }
        return switch (of) {
            case "grant" -> Receipt.Of.GRANT;
            case "ending" -> Receipt.Of.ENDING;
            default -> throw ProblemException.invalid("of", "format", "a receipt is of the grant or the ending");
        };
    }
}
