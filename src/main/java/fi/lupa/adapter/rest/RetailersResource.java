package fi.lupa.adapter.rest;

import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.Retailers;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
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

/** Retailers: the controllers that shoppers consent to. */
@Path("/api/v1/retailers/{retailer}")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Retailer")
class RetailersResource {
    private final Retailers retailers;
    private final BookKeeper books;
    private final CurrentStaff staff;

    RetailersResource(Retailers retailers, BookKeeper books, CurrentStaff staff) {
        this.retailers = retailers;
        this.books = books;
        this.staff = staff;
    }

    @PUT
    @Operation(summary = "Create or replace a retailer")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    public Uni<RestResponse<RetailerAnswer>> put(
            @PathParam("retailer") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable RetailerRequest body) {
        Retailer retailer = Ids.body(body).toRetailer(Ids.toWrite("retailer", id, RetailerId::new));
        return CancelProof.shield(retailers
                .put(staff.who(), retailer, EntityTags.precondition(ifMatch, ifNoneMatch))
                .call(() -> books.retailerChanged(retailer.id()))
                .map(written -> Entities.written(written, RetailerAnswer::of)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(summary = "A retailer")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    public Uni<RestResponse<RetailerAnswer>> get(@PathParam("retailer") String id) {
        return retailers
                .get(staff.who(), Ids.toFind(id, RetailerId::new))
                .map(found -> Entities.found(found, RetailerAnswer::of));
    }
}
