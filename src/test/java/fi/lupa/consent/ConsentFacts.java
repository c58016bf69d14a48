package fi.lupa.consent;

import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a shopper's consents, as a list that only grows, and what follows from it: the plain reference. Nothing in it
 * is ever changed; every answer is a search in the facts up to some number.
 */
final class ConsentFacts {
    /** Two pauses that follow each other so closely are one rest. */
    private static final Duration ONE_REST = Duration.ofMinutes(10);

    private final List<Fact> facts = new ArrayList<>();

    /** Something that happened. */
    sealed interface Fact {}

    record Given(Grant grant) implements Fact {}

    record Ended(ConsentId consent, Instant at, EndedBy by) implements Fact {}

    /** @param until null if nobody has said */
    record Paused(Instant at, @Nullable Instant until) implements Fact {}

    record Resumed(Instant at) implements Fact {}

    /** A delivery under a consent was decided. */
    record Reserved(ConsentId consent, int delivery) implements Fact {}

    /** It came to nothing, so that its use is there again. */
    record Refused(int delivery) implements Fact {}

    /** Adds a fact; how many there are then. */
    int add(Fact fact) {
        facts.add(fact);
        return facts.size();
    }

    int size() {
        return facts.size();
    }

    private <F extends Fact> Stream<F> known(int upTo, Class<F> type) {
        return facts.subList(0, upTo).stream().filter(type::isInstance).map(type::cast);
    }

    /** Every consent that was given. */
    List<Grant> given(int upTo) {
        return known(upTo, Given.class).map(Given::grant).toList();
    }

    /** The first end of a consent, whatever was said later. */
    Optional<Ending> ending(int upTo, Grant grant, Instant at) {
        Optional<Ending> recorded = known(upTo, Ended.class)
                .filter(ended -> ended.consent().equals(grant.id()))
                .map(ended -> new Ending(ended.at(), ended.by()))
                .findFirst();
        EndedBy byItself = grant.untilNamed() ? EndedBy.EXPIRY : EndedBy.MAX_DURATION;
        return recorded.isPresent() || at.isBefore(grant.validUntil())
                ? recorded
                : Optional.of(new Ending(grant.validUntil(), byItself));
    }

    /** How many further deliveries a consent permits. */
    int usesLeft(int upTo, Grant grant) {
        List<Integer> refused =
                known(upTo, Refused.class).map(Refused::delivery).toList();
        long used = known(upTo, Reserved.class)
                .filter(reserved -> reserved.consent().equals(grant.id()))
                .filter(reserved -> !refused.contains(reserved.delivery()))
                .count();
        return grant.maxUses().isEmpty()
                ? Consent.UNLIMITED
                : (int) (grant.maxUses().getAsInt() - used);
    }

    /** Whether all consents rest at a time: in a pause, or between two that are one rest. */
    boolean isPaused(int upTo, Instant at) {
        Instant from = null;
        Instant until = null;
        for (Fact fact : facts.subList(0, upTo)) {
            if (fact instanceof Paused paused) {
                boolean goesOn = from != null
                        && (until == null || until.isAfter(paused.at().minus(ONE_REST)));
                from = goesOn ? from : paused.at();
                until = paused.until();
            } else if (fact instanceof Resumed resumed
                    && from != null
                    && (until == null || until.isAfter(resumed.at()))) {
                until = resumed.at();
            }
        }
        return from != null && !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Whether some consent, but for those left out, permits it, unless all rest. */
    boolean permits(int upTo, Predicate<ConsentId> shut, Purpose purpose, Topic topic, Store store, Instant at) {
        return given(upTo).stream()
                .filter(grant -> !shut.test(grant.id()))
                .filter(grant -> ending(upTo, grant, at).isEmpty())
                .filter(grant -> !at.isBefore(grant.validFrom()))
                .filter(grant -> usesLeft(upTo, grant) > 0)
                .anyMatch(grant -> grant.purposes().contains(purpose)
                        && grant.topics().contains(topic.id())
                        && (!topic.sensitive() || grant.topics().size() == 1)
                        && store.retailer().equals(grant.scope().retailer())
                        && (grant.scope().stores().isEmpty()
                                || grant.scope().stores().contains(store.id())));
    }

    /** Where a consent stands. */
    ConsentStatus status(int upTo, Grant grant, Instant at) {
        if (ending(upTo, grant, at).isPresent()) {
            return ConsentStatus.ENDED;
        }
        if (isPaused(upTo, at)) {
            return ConsentStatus.PAUSED;
        }
        return at.isBefore(grant.validFrom()) ? ConsentStatus.SCHEDULED : ConsentStatus.ACTIVE;
    }
}
