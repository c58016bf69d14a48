package fi.lupa.adapter.rest;

import fi.lupa.consent.ConsentId;
import fi.lupa.engine.Consents;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Withdrawal of consents: once answered, no hand-off under them starts or is in flight. */
@Path("/api/v1/me/consents")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class WithdrawalsResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CurrentShopper shopper;
    private final EndingFlow ending;
    private final Consents consents;
    private final Clock clock;

    WithdrawalsResource(CurrentShopper shopper, EndingFlow ending, Consents consents, Clock clock) {
        this.shopper = shopper;
        this.ending = ending;
        this.consents = consents;
        this.clock = clock;
    }

    /** Withdraws one consent. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw a consent; asking again gives the same answer")
    public Uni<WithdrawalAnswer> withdraw(@PathParam("id") String id) {
        ConsentId consent = parse(id);
        return CancelProof.shield(ending.withdraw(shopper.id(), List.of(consent)))
                .map(answer ->
                        WithdrawalAnswer.of(consent, requireFinal(answer.orElseThrow(ProblemException::notFound))));
    }

    static ConsentId parse(String id) {
        try {
            return ConsentId.parse(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    static EndingAnswer requireFinal(EndingAnswer answer) {
        if (!answer.isFinal()) {
            throw ProblemException.retryAfter(
                    ProblemType.NOT_YET_FINAL, "ended; ask again until no hand-off is under way", RETRY_AFTER);
        }
        return answer;
    }

    /** Withdraws the consents of a retailer, with a topic, or both. */
    @DELETE
    @Operation(summary = "Withdraw all consents of a retailer, with a topic, or both")
    public Uni<WithdrawalsAnswer> withdraw(
            @QueryParam("retailerId") @Nullable String retailerId, @QueryParam("topic") @Nullable String topic) {
        FieldErrors errors = new FieldErrors();
        errors.require(
                retailerId != null || topic != null, "retailerId", "required", "name a retailer, a topic or both");
        Optional<RetailerId> retailer = errors.parse("retailerId", retailerId, RetailerId::new);
        Optional<TopicId> about = errors.parse("topic", topic, TopicId::new);
        errors.throwIfAny();
        ShopperId id = shopper.id();
        return CancelProof.shield(consents.toWithdraw(id, retailer, about, clock.instant())
                        .flatMap(found -> withdraw(id, found)))
                .map(answer -> answer.map(a -> WithdrawalsAnswer.of(requireFinal(a)))
                        .orElseGet(() -> WithdrawalsAnswer.nothing(now())));
    }

    private Uni<Optional<EndingAnswer>> withdraw(ShopperId id, List<ConsentId> found) {
        return found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : ending.withdraw(id, found);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
