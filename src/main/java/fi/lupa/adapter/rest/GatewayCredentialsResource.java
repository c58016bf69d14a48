package fi.lupa.adapter.rest;

import fi.lupa.engine.GatewayCredential;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.Stores;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The credentials of a store's gateways. */
@Path("/api/v1/stores/{store}/gateways/{gateway}/credentials")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Store")
class GatewayCredentialsResource {
    private final Stores stores;
    private final MqttAccounts accounts;
    private final RandomValues random;
    private final Clock clock;
    private final CurrentStaff staff;

    GatewayCredentialsResource(
            Stores stores, MqttAccounts accounts, RandomValues random, Clock clock, CurrentStaff staff) {
        this.stores = stores;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
        this.staff = staff;
    }

    @POST
    @Operation(
            summary = "New credentials for a gateway",
            description =
                    "Shown this once; they replace those that the gateway had, and close the connections made with them.")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "404", description = "there is no such gateway in the store")
    @APIResponse(responseCode = "503", description = "the broker is away; the same call again makes new ones")
    public Uni<RestResponse<GatewayCredentialsAnswer>> create(
            @PathParam("store") String store, @PathParam("gateway") String gateway) {
        GatewayRef ref = new GatewayRef(Ids.toFind(store, StoreId::new), Ids.toFind(gateway, GatewayId::new));
        GatewayCredentialsAnswer made = new GatewayCredentialsAnswer(username(store, gateway), random.secret());
        return CancelProof.shield(accounts.ready()
                .chain(() -> stores.replace(staff.who(), credential(ref, made)))
                .invoke(GatewayCredentialsResource::requireFound)
                .chain(() -> accounts.admit(ref, made.username(), made.password()))
                .map(done -> RestResponse.status(RestResponse.Status.CREATED, made)));
    }

    private static void requireFound(boolean replaced) {
        if (!replaced) {
            throw ProblemException.notFound();
        }
    }

    private GatewayCredential credential(GatewayRef gateway, GatewayCredentialsAnswer made) {
        byte[] hash = RandomValues.hash(made.password());
        return new GatewayCredential(
                gateway, made.username(), hash, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String username(String store, String gateway) {
        return "gw." + store + "." + gateway + "." + Long.toHexString(random.bits());
    }
}
