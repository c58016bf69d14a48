package fi.lupa.adapter.rest;

import fi.lupa.engine.DeviceFlow;
import fi.lupa.engine.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A shopper's bearer token. */
@Path("/api/v1/me/token")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class TokenResource {
    private final CurrentShopper shopper;
    private final Tokens tokens;
    private final DeviceFlow devices;
    private final RandomValues random;
    private final Clock clock;

    TokenResource(CurrentShopper shopper, Tokens tokens, DeviceFlow devices, RandomValues random, Clock clock) {
        this.shopper = shopper;
        this.tokens = tokens;
        this.devices = devices;
        this.random = random;
        this.clock = clock;
    }

    /** Gives a new token. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "A new token; the old one and the MQTT connections of the shopper's apps end")
    public Uni<TokenAnswer> replace() {
        TokenAnswer answer = new TokenAnswer(random.secret());
        return CancelProof.shield(tokens.replace(
                                shopper.id(),
                                RandomValues.hash(answer.token()),
                                clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .call(ended -> devices.close(ended, false)
                                .onFailure(fi.lupa.engine.NotYetFinal.class)
                                .recoverWithNull()))
                .replaceWith(answer);
    }
}
