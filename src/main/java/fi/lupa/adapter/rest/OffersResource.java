package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.KeptOffer;
import fi.lupa.engine.NotYetFinal;
import fi.lupa.engine.OfferDraft;
import fi.lupa.engine.OfferFlow;
import fi.lupa.engine.Offers;
import fi.lupa.engine.Versioned;
import fi.lupa.offer.OfferId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Offers, one by one. */
@Path("/api/v1/offers/{offer}")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
@Tag(name = "Offer")
class OffersResource {
    private final OfferFlow flow;
    private final Offers offers;
    private final LinkRules links;
    private final CurrentStaff staff;

    OffersResource(OfferFlow flow, Offers offers, LinkRules links, CurrentStaff staff) {
        this.flow = flow;
        this.offers = offers;
        this.links = links;
        this.staff = staff;
    }

    @PUT
    @Operation(
            summary = "Create or replace an offer",
            description = "An active offer that is not active any more ends its deliveries as a stop does.")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced")
    @APIResponse(responseCode = "409", description = "a deleted offer had this id")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    @APIResponse(responseCode = "503", description = "stopped, not replaced, and not yet final")
    public Uni<RestResponse<OfferAnswer>> put(
            @PathParam("offer") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable OfferRequest body) {
        OfferDraft draft = new OfferReader(links, Ids.body(body)).read(Ids.toWrite("offer", id, OfferId::new));
        return CancelProof.shield(flow.put(staff.who(), draft, EntityTags.precondition(ifMatch, ifNoneMatch))
                .map(written -> Entities.written(written, (offer, version) -> OfferAnswer.of(offer))));
    }

    @GET
    @Operation(summary = "An offer")
    @APIResponse(responseCode = "404", description = "there is no such offer")
    public Uni<RestResponse<OfferAnswer>> get(@PathParam("offer") String id) {
        return offers.get(staff.who(), Ids.toFind(id, OfferId::new))
                .map(found -> found.map(OffersResource::versioned))
                .map(found -> Entities.found(found, (offer, version) -> OfferAnswer.of(offer)));
    }

    private static Versioned<KeptOffer> versioned(KeptOffer kept) {
        return new Versioned<>(kept, kept.offer().version());
    }

    @DELETE
    @Operation(summary = "Delete an offer", description = "Ends its deliveries as a stop does; its id stays taken.")
    @APIResponse(responseCode = "204", description = "deleted")
    @APIResponse(responseCode = "404", description = "there is no such offer")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    @APIResponse(responseCode = "503", description = "stopped, not deleted, and not yet final: ask again")
    public Uni<Void> delete(@PathParam("offer") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return CancelProof.shield(
                flow.delete(staff.who(), Ids.toFind(id, OfferId::new), EntityTags.precondition(ifMatch, null))
                        .map(ProblemException::requireFound));
    }

    @POST
    @Path("stop")
    @Operation(
            summary = "Stop an offer",
            description = "Once answered, no delivery of the offer starts or is under way any more.")
    @APIResponse(responseCode = "200", description = "stopped, for good")
    @APIResponse(responseCode = "404", description = "there is no such offer")
    @APIResponse(responseCode = "503", description = "stopped, but not yet final: ask again")
    public Uni<StopAnswer> stop(@PathParam("offer") String id) {
        return CancelProof.shield(flow.stop(staff.who(), Ids.toFind(id, OfferId::new))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(answer -> StopAnswer.of(id, requireFinal(answer))));
    }

    private static EndingAnswer requireFinal(EndingAnswer answer) {
        if (!answer.isFinal()) {
            throw new NotYetFinal();
        }
        return answer;
    }
}
