package fi.lupa.adapter.rest;

import fi.lupa.engine.GatewayCredential;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Stores;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The credentials of a store's gateways. */
@Path("/api/v1/stores/{store}/gateways/{gateway}/credentials")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Store")
class GatewayCredentialsResource {
    private static final int PASSWORD_BYTES = 32;
    private static final int NAME_BYTES = 6;

    private final Stores stores;
    private final SecureRandom random;
    private final Clock clock;

    GatewayCredentialsResource(Stores stores, SecureRandom random, Clock clock) {
        this.stores = stores;
        this.random = random;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "New credentials for a gateway",
            description = "Shown this once; they replace those that the gateway had.")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "404", description = "there is no such gateway in the store")
    Uni<RestResponse<GatewayPassword>> create(@PathParam("store") String store, @PathParam("gateway") String gateway) {
        GatewayRef ref = new GatewayRef(Ids.toFind(store, StoreId::new), Ids.toFind(gateway, GatewayId::new));
        GatewayPassword made =
                new GatewayPassword("gw." + store + "." + gateway + "." + secret(NAME_BYTES), secret(PASSWORD_BYTES));
        return CancelProof.shield(stores.replace(credential(ref, made)).map(replaced -> {
            if (!replaced) {
                throw ProblemException.notFound();
            }
            return RestResponse.status(RestResponse.Status.CREATED, made);
        }));
    }

    private GatewayCredential credential(GatewayRef gateway, GatewayPassword made) {
        byte[] hash = IdempotencyKey.sha256(made.password().getBytes(StandardCharsets.UTF_8));
        return new GatewayCredential(
                gateway, made.username(), hash, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
