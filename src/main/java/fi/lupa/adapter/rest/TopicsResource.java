package fi.lupa.adapter.rest;

import fi.lupa.engine.TopicFlow;
import fi.lupa.engine.TopicTerms;
import fi.lupa.engine.Topics;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
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

/** Topics: the subjects that a retailer sends offers about. */
@Path("/api/v1/retailers/{retailer}/topics/{topic}")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Retailer")
class TopicsResource {
    private final Topics topics;
    private final TopicFlow flow;
    private final CurrentStaff staff;

    TopicsResource(Topics topics, TopicFlow flow, CurrentStaff staff) {
        this.topics = topics;
        this.flow = flow;
        this.staff = staff;
    }

    @PUT
    @Operation(summary = "Create or replace a topic")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    @APIResponse(responseCode = "409", description = "other names than were consented to, or not sensitive any more")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    @APIResponse(
            responseCode = "503",
            description = "replaced; a push that it forbids may still be under way: ask again")
    public Uni<RestResponse<TopicAnswer>> put(
            @PathParam("retailer") String retailer,
            @PathParam("topic") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable TopicRequest body) {
        RetailerId owner = Ids.toWrite("retailer", retailer, RetailerId::new);
        TopicTerms terms = Ids.body(body).toTerms(owner, Ids.toWrite("topic", id, TopicId::new));
        return CancelProof.shield(flow.put(staff.who(), terms, EntityTags.precondition(ifMatch, ifNoneMatch))
                .map(written -> Entities.written(written, TopicAnswer::of)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(summary = "A topic")
    @APIResponse(responseCode = "404", description = "there is no such topic")
    public Uni<RestResponse<TopicAnswer>> get(@PathParam("retailer") String retailer, @PathParam("topic") String id) {
        return topics.get(staff.who(), Ids.toFind(retailer, RetailerId::new), Ids.toFind(id, TopicId::new))
                .map(found -> Entities.found(found, TopicAnswer::of));
    }
}
