package fi.lupa.adapter.rest;

import fi.lupa.engine.ErasureFlow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The erasure of a shopper, with the guarantee of a withdrawal. */
@Path("/api/v1/me")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class ErasureResource {
    private final CurrentShopper shopper;
    private final ErasureFlow flow;

    ErasureResource(CurrentShopper shopper, ErasureFlow flow) {
        this.shopper = shopper;
        this.flow = flow;
    }

    /** Erases the shopper. */
    @DELETE
    @Operation(summary = "Erase all that is held of me; where it is not yet final, asking again goes on")
    public Uni<ErasureAnswer> erase() {
        return CancelProof.shield(flow.erase(shopper.id()))
                .map(erased -> ErasureAnswer.of(erased.orElseThrow(ProblemException::notFound)));
    }
}
