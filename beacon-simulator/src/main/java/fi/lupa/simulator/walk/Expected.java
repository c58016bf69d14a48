package fi.lupa.simulator.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The visits of one shopper that Lupa should have found, made from the truth. */
final class Expected {
    /** Around the end of a consent, and around the time between visits that makes one of two, nothing can be expected. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final Duration visitTimeout;

    /**
     * The rules.
     *
     * @param visitTimeout two visits to a store with less between them are one
     */
    Expected(Duration visitTimeout) {
        this.visitTimeout = visitTimeout;
    }

    /** One shopper's visits as Lupa counts them, in the order of entering; {@code visits} are those of that shopper. */
    List<TrueVisit> merged(List<TrueVisit> visits) {
        List<TrueVisit> merged = new ArrayList<>();
        List<TrueVisit> sorted = visits.stream()
                .sorted(Comparator.comparing(TrueVisit::storeId).thenComparing(TrueVisit::enteredAt))
                .toList();
        for (TrueVisit visit : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && continues(merged.get(last), visit)) {
                merged.set(last, merged.get(last).left(visit.leftAt()));
            } else {
                merged.add(visit);
            }
        }
        merged.sort(Comparator.comparing(TrueVisit::enteredAt));
        return merged;
    }

    /** Whether Lupa should have told of a visit: a consent for the store stood when it began. */
    boolean due(TrueVisit visit, List<Found.Consent> consents) {
        return consents.stream()
                .anyMatch(consent -> consent.covers(visit.storeId())
                        && !visit.enteredAt().isBefore(consent.from())
                        && visit.enteredAt().isBefore(consent.until().minus(MARGIN)));
    }

    /** Whether something that Lupa found at a time may be a visit. */
    boolean fits(TrueVisit visit, String storeId, Instant at) {
        return visit.storeId().equals(storeId)
                && !at.isBefore(visit.enteredAt().minus(MARGIN))
                && (visit.leftAt().equals(Instant.MAX)
                        || !at.isAfter(visit.leftAt().plus(MARGIN)));
    }

    private boolean continues(TrueVisit first, TrueVisit second) {
        return first.storeId().equals(second.storeId())
                && Duration.between(first.leftAt(), second.enteredAt()).compareTo(visitTimeout) < 0;
    }
}
