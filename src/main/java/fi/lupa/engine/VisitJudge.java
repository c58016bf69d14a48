package fi.lupa.engine;

import fi.lupa.consent.Permissions;
import fi.lupa.decision.Candidates;
import fi.lupa.decision.Decider;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Occasion;
import fi.lupa.decision.Offered;
import fi.lupa.decision.Send;
import fi.lupa.decision.Situation;
import fi.lupa.decision.Verdict;
import fi.lupa.offer.Offer;
import fi.lupa.visit.Entered;
import fi.lupa.visit.Left;
import fi.lupa.visit.PresenceEvent;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import fi.lupa.visit.Visits;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** From an event in a visit to committed verdicts. Confined to its lane. */
final class VisitJudge {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Lane lane;
    private final Books books;
    private final BookPermissions permissions;
    private final Ledger ledger;
    private final Batcher batcher;
    private final Meters meters;
    private final Onlooker onlooker;
    private final int pushesPerVisit;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Runnable pushDecided;
    private final Visits visits;
    private final Offered offered;

    VisitJudge(FlowParts parts, Lane lane, Batcher batcher, Visits visits, Offered offered) {
        this.lane = lane;
        this.books = parts.books();
        this.permissions = new BookPermissions(parts.books());
        this.ledger = parts.ledger();
        this.batcher = batcher;
        this.meters = parts.meters();
        this.onlooker = parts.onlooker();
        this.pushesPerVisit = parts.settings().pushesPerVisit();
        this.clock = parts.clock();
        this.ids = parts.ids();
        this.pushDecided = parts.pushDecided();
        this.visits = visits;
        this.offered = offered;
    }

    /** The commits that an event leads to, begun already; without permission none, and the visit is forgotten. */
    List<Uni<Void>> judge(PresenceEvent event, Instant sightedAt) {
        List<Uni<Void>> commits = new ArrayList<>(2);
        Optional<VisitState> state = state(event).filter(visit -> !permissions.hasInterrupted(visit));
        Optional<Permissions> permitted = permissions.of(event.visit(), event.at());
        if (permitted.isEmpty() || state.isEmpty()) {
            forget(event.visit());
        } else {
            judgement(event, state.get(), permitted.get(), sightedAt)
                    .ifPresent(judgement -> commits.add(commit(judgement)));
        }
        if (event instanceof Left left) {
            offered.forget(left.visit());
            commits.add(begun(end(left, List.copyOf(commits))));
        }
        return commits;
    }

    /** A visit that has just ended is known only by its end. */
    private Optional<VisitState> state(PresenceEvent event) {
        return event instanceof Left left ? Optional.of(left.last()) : visits.state(event.visit());
    }

    /** A beginning visit is recorded even where no offer waits for it. */
    private Optional<Judgement> judgement(
            PresenceEvent event, VisitState state, Permissions permitted, Instant sightedAt) {
        Candidates candidates = Candidates.of(event, books.offers());
        Occasion occasion = new Occasion(
                candidates.trigger(), event.visit(), event.device(), event.at(), candidates.zone(), sightedAt);
        List<Verdict> verdicts = decide(occasion, candidates.offers(), permitted);
        return verdicts.isEmpty() && !(event instanceof Entered)
                ? Optional.empty()
                : Optional.of(new Judgement(occasion, state, verdicts));
    }

    private List<Verdict> decide(Occasion occasion, List<Offer> offers, Permissions permitted) {
        int pushes = offered.count(occasion.visit());
        Instant now = clock.instant();
        List<Offer> candidates = offers.stream()
                .filter(offer -> !offered.isMarked(occasion.visit(), offer.id()))
                .toList();
        return Decider.decide(
                candidates,
                offer -> new Situation(
                        offer,
                        permitted.find(offer.kind().purpose(), offer.topic()).orElse(null),
                        occasion.at(),
                        now,
                        null,
                        pushes,
                        pushesPerVisit),
                offer -> ids.get(),
                permission -> true);
    }

    /** Marks are provisional until the commit: what it withheld after all may be sent later, and the other way round. */
    private Uni<Void> commit(Judgement judgement) {
        VisitKey visit = judgement.occasion().visit();
        judgement.verdicts().stream()
                .filter(Send.class::isInstance)
                .forEach(send -> offered.mark(visit, send.offer().id()));
        return begun(batcher.commit(judgement)
                .invoke(settled -> lane.run(() -> settle(judgement, settled)))
                .invoke(settled -> tell(judgement, settled))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull());
    }

    /** Begins the work at once, and lets any number wait for it. */
    private static Uni<Void> begun(Uni<Void> work) {
        Uni<Void> shared = work.memoize().indefinitely();
        shared.subscribe().with(done -> {}, failure -> {});
        return shared;
    }

    private void settle(Judgement judgement, Settled settled) {
        VisitKey visit = judgement.occasion().visit();
        if (!settled.permitted()) {
            forget(visit);
            return;
        }
        if (isOpen(judgement.visit())) {
            settled.verdicts().forEach(verdict -> settle(visit, verdict));
            settled.alreadySent().forEach(offer -> offered.mark(visit, offer));
        }
    }

    private void settle(VisitKey visit, Verdict verdict) {
        if (verdict instanceof Send) {
            offered.mark(visit, verdict.offer().id());
        } else {
            offered.unmark(visit, verdict.offer().id());
        }
    }

    /** A judgement that took long must not mark the shopper's next visit. */
    private boolean isOpen(VisitState judged) {
        return visits.state(judged.key())
                .filter(state -> state.startedAt().equals(judged.startedAt()))
                .isPresent();
    }

    private void tell(Judgement judgement, Settled settled) {
        settled.verdicts().forEach(meters::verdict);
        onlooker.decided(judgement.occasion(), settled.verdicts());
        if (settled.verdicts().stream().anyMatch(Send.class::isInstance)) {
            pushDecided.run();
            meters.committedAfter(Duration.between(judgement.occasion().sightedAt(), clock.instant()));
        }
    }

    /** The end of a visit is recorded after its last verdicts, however long the ledger is down. */
    private Uni<Void> end(Left left, List<Uni<Void>> verdicts) {
        return FlowParts.all(verdicts)
                .flatMap(x -> ledger.end(List.of(left.visit()), left.at()))
                .onFailure(failure -> !(failure instanceof PermanentFailure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Forgets a visit from before a pause, so that a sighting after it begins another. */
    void beginAnew(VisitKey visit) {
        visits.state(visit).filter(permissions::hasInterrupted).ifPresent(former -> forget(visit));
    }

    void forget(VisitKey visit) {
        visits.forget(visit);
        offered.forget(visit);
    }
}
