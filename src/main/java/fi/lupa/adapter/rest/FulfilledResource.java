package fi.lupa.adapter.rest;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.GivenConsent;
import fi.lupa.engine.Consents;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "I have bought it": the shopper ends a consent that was to last until a purchase. */
@Path("/api/v1/me/consents/{id}/fulfilled")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class FulfilledResource {
    private final CurrentShopper shopper;
    private final Consents consents;
    private final EndingFlow ending;

    FulfilledResource(CurrentShopper shopper, Consents consents, EndingFlow ending) {
        this.shopper = shopper;
        this.consents = consents;
        this.ending = ending;
    }

    /** Ends the consent. */
    @POST
    @Operation(
            summary =
                    "Tell that it is bought: ends a consent given until a purchase; asking again gives the same answer")
    public Uni<FulfilledAnswer> fulfil(@PathParam("id") String id) {
        ConsentId consent = WithdrawalsResource.parse(id);
        return CancelProof.shield(consents.find(shopper.id(), consent)
                        .invoke(FulfilledResource::requireUntilPurchase)
                        .flatMap(found -> ending.end(shopper.id(), List.of(consent), EndedBy.FULFILLED)))
                .map(FulfilledResource::answer);
    }

    private static FulfilledAnswer answer(Optional<EndingAnswer> answer) {
        return FulfilledAnswer.of(WithdrawalsResource.requireFinal(answer.orElseThrow(ProblemException::notFound)));
    }

    private static void requireUntilPurchase(Optional<GivenConsent> found) {
        GivenConsent consent = found.orElseThrow(ProblemException::notFound);
        if (!consent.grant().untilPurchase()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "this consent was not given until a purchase: withdraw it instead");
        }
    }
}
