package fi.lupa.adapter.rest;

import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.StoreLayout;
import fi.lupa.engine.Stores;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stores: where shoppers are heard. */
@Path("/api/v1/stores/{store}")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Store")
class StoresResource {
    private final Stores stores;
    private final BookKeeper books;
    private final MqttAccounts accounts;
    private final CurrentStaff staff;

    StoresResource(Stores stores, BookKeeper books, MqttAccounts accounts, CurrentStaff staff) {
        this.stores = stores;
        this.books = books;
        this.accounts = accounts;
        this.staff = staff;
    }

    @PUT
    @Operation(
            summary = "Create or replace a store",
            description = "A gateway that the store has no more cannot sign in any more.")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced")
    @APIResponse(responseCode = "409", description = "the store is another retailer's")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    public Uni<RestResponse<StoreAnswer>> put(
            @PathParam("store") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable StoreRequest body) {
        StoreLayout layout = Ids.body(body).toLayout(Ids.toWrite("store", id, StoreId::new));
        return CancelProof.shield(accounts.ready()
                .chain(() -> stores.put(staff.who(), layout, EntityTags.precondition(ifMatch, ifNoneMatch)))
                .call(() -> books.storeChanged(layout.store().id()))
                .call(() -> accounts.keepOnly(layout.store()))
                .map(written -> Entities.written(written, StoreAnswer::of)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(summary = "A store")
    @APIResponse(responseCode = "404", description = "there is no such store")
    public Uni<RestResponse<StoreAnswer>> get(@PathParam("store") String id) {
        return stores.get(staff.who(), Ids.toFind(id, StoreId::new))
                .map(found -> Entities.found(found, StoreAnswer::of));
    }
}
