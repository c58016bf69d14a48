package fi.lupa.adapter.rest;

import fi.lupa.engine.DecisionRecord;
import fi.lupa.engine.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a shopper got an offer, and why not. */
@Path("/api/v1/me/decisions")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class DecisionsResource {
    private final CurrentShopper shopper;
    private final Decisions decisions;

    DecisionsResource(CurrentShopper shopper, Decisions decisions) {
        this.shopper = shopper;
        this.decisions = decisions;
    }

    /** All decisions about the shopper, newest first. */
    @GET
    @Operation(summary = "List what was decided and why, newest first")
    public Uni<Page<DecisionAnswer>> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return CancelProof.shield(decisions.list(shopper.id(), query.after(DecisionsResource::place), limit + 1))
                .map(found -> Page.of(found, limit, DecisionAnswer::of, DecisionsResource::cursor));
    }

    private static Cursor cursor(DecisionRecord decision) {
        return Cursor.after(decision.lastAt().toString(), decision.id().toString());
    }

    private static Decisions.Place place(Cursor cursor) {
        return new Decisions.Place(
                Times.parse(cursor.key().get(0)), UUID.fromString(cursor.key().get(1)));
    }
}
