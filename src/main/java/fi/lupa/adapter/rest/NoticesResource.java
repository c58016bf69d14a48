package fi.lupa.adapter.rest;

import fi.lupa.engine.Notices;
import fi.lupa.retail.Identifier;
import fi.lupa.retail.Notice;
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

/** Notices: what shoppers are told before they consent. */
@Path("/api/v1/retailers/{retailer}/notices/{notice}")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Retailer")
class NoticesResource {
    private final Notices notices;
    private final CurrentStaff staff;

    NoticesResource(Notices notices, CurrentStaff staff) {
        this.notices = notices;
        this.staff = staff;
    }

    @PUT
    @Operation(summary = "Create or replace a notice")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced, or the same as before")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    @APIResponse(responseCode = "409", description = "other texts than were consented to")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    public Uni<RestResponse<NoticeAnswer>> put(
            @PathParam("retailer") String retailer,
            @PathParam("notice") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable NoticeRequest body) {
        RetailerId owner = Ids.toWrite("retailer", retailer, RetailerId::new);
        Notice notice = Ids.body(body).toNotice(owner, Ids.toWrite("notice", id, Identifier::require));
        return CancelProof.shield(notices.put(staff.who(), notice, EntityTags.precondition(ifMatch, ifNoneMatch))
                .map(written -> Entities.written(written, NoticeAnswer::of)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(summary = "A notice")
    @APIResponse(responseCode = "404", description = "there is no such notice")
    public Uni<RestResponse<NoticeAnswer>> get(@PathParam("retailer") String retailer, @PathParam("notice") String id) {
        return notices.get(staff.who(), Ids.toFind(retailer, RetailerId::new), Ids.toFind(id, Identifier::require))
                .map(found -> Entities.found(found, NoticeAnswer::of));
    }
}
