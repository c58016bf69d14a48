package fi.lupa.adapter.rest;

import fi.lupa.engine.Purchases;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Codes by which a shopper lets a till tell of one purchase. */
@Path("/api/v1/me/purchase-code")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class PurchaseCodeResource {
    private final CurrentShopper shopper;
    private final Purchases purchases;
    private final RandomValues random;
    private final Clock clock;
    private final Duration lifetime;

    PurchaseCodeResource(
            CurrentShopper shopper,
            Purchases purchases,
            RandomValues random,
            Clock clock,
            @ConfigProperty(name = "lupa.purchase-code.lifetime", defaultValue = "PT15M") Duration lifetime) {
        this.shopper = shopper;
        this.purchases = purchases;
        this.random = random;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Makes a code. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "A one-time code to show at a till")
    public Uni<PurchaseCodeAnswer> issue() {
        String code = random.secret();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(lifetime);
        return CancelProof.shield(purchases.issue(new Purchases.Code(RandomValues.hash(code), shopper.id(), now, end)))
                .replaceWith(new PurchaseCodeAnswer(code, end));
    }
}
