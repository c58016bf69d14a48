package fi.lupa.adapter.rest;

import fi.lupa.engine.PauseFlow;
import fi.lupa.engine.Pauses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A shopper's pause: once answered, no hand-off to the shopper starts or is in flight until it ends. */
@Path("/api/v1/me/pause")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class PauseResource {
    private final CurrentShopper shopper;
    private final PauseFlow flow;
    private final Pauses pauses;
    private final Clock clock;

    PauseResource(CurrentShopper shopper, PauseFlow flow, Pauses pauses, Clock clock) {
        this.shopper = shopper;
        this.flow = flow;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Makes all consents rest. */
    @PUT
    @Operation(summary = "Let all consents rest; asking again may move the end and keeps the beginning")
    public Uni<PauseAnswer> pause(@Valid @Nullable PauseRequest request) {
        Optional<Instant> until = Optional.ofNullable(request == null ? null : request.until());
        if (until.isPresent() && !until.get().isAfter(now())) {
            throw ProblemException.invalid("until", "future", "the pause would have ended already");
        }
        return CancelProof.shield(flow.pause(shopper.id(), until)
                .map(paused ->
                        PauseAnswer.of(paused.pause(), WithdrawalsResource.requireFinal(paused.answer()), now())));
    }

    /** Tells whether all consents rest. */
    @GET
    @Operation(summary = "Whether all consents rest")
    public Uni<PauseAnswer> get() {
        return CancelProof.shield(pauses.find(shopper.id())).map(pause -> PauseAnswer.of(pause, now()));
    }

    /** Ends the pause; nothing of its time is made up. */
    @DELETE
    @Operation(summary = "End the pause; nothing of its time is made up")
    public Uni<PauseAnswer> resume() {
        return CancelProof.shield(flow.resume(shopper.id())).map(pause -> PauseAnswer.of(pause, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
