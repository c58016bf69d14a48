package fi.lupa.simulator.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One shopper's truth held against what Lupa found. */
final class Comparison {
    /**
     * A decision in terms that do not change from run to run.
     *
     * @param nth which of the shopper's visits to the store it belongs to, from 1; 0 if to none
     */
    record Line(
            String shopper, String storeId, int nth, String offerId, String trigger, String verdict, String reason) {}

    private final Found found;
    private final Map<String, TrueVisit> visitsById = new HashMap<>();
    private final List<TrueVisit> visits;
    private final int due;
    private final int missed;
    private final int spurious;

    /**
     * Compares.
     *
     * @param visits the shopper's, as Lupa counts them
     * @param comparable the stores that have an offer for entering, so that Lupa tells of every visit
     */
    Comparison(Found found, List<TrueVisit> visits, Expected expected, Set<String> comparable) {
        this.found = found;
        this.visits = List.copyOf(visits);
        Map<String, Found.Decision> firsts = firsts(found.decisions());
        List<Found.Decision> byTime = firsts.values().stream()
                .sorted(Comparator.comparing(Found.Decision::firstAt))
                .toList();
        Set<TrueVisit> left = new HashSet<>(visits);
        for (Found.Decision first : byTime) {
            match(first, left, expected).ifPresent(visit -> {
                visitsById.put(first.visitId(), visit);
                left.remove(visit);
            });
        }
        this.spurious = (int) byTime.stream()
                .filter(first -> first.trigger().equals("ENTER") && !visitsById.containsKey(first.visitId()))
                .count();
        List<TrueVisit> due = visits.stream()
                .filter(visit -> comparable.contains(visit.storeId()) && expected.due(visit, found.consents()))
                .toList();
        this.due = due.size();
        this.missed = (int) due.stream().filter(left::contains).count();
    }

    /** How many visits there were. */
    int entered() {
        return visits.size();
    }

    /** How many of them Lupa should have told of. */
    int due() {
        return due;
    }

    /** How many of them Lupa told of. */
    int matched() {
        return visitsById.size();
    }

    /** How many of them Lupa should have told of and did not. */
    int missed() {
        return missed;
    }

    /** How many visits Lupa told of that there were not. */
    int spurious() {
        return spurious;
    }

    /** Every decision. */
    List<Line> lines() {
        return found.decisions().stream()
                .map(decision -> new Line(
                        found.shopper(),
                        decision.storeId(),
                        nth(decision),
                        decision.offerId(),
                        decision.trigger(),
                        decision.verdict(),
                        decision.reason()))
                .toList();
    }

    private int nth(Found.Decision decision) {
        TrueVisit visit = visitsById.get(decision.visitId());
        if (visit == null) {
            return 0;
        }
        return visits.stream()
                        .filter(v -> v.storeId().equals(visit.storeId()))
                        .toList()
                        .indexOf(visit)
                + 1;
    }

    private static Optional<TrueVisit> match(Found.Decision first, Set<TrueVisit> left, Expected expected) {
        return left.stream()
                .filter(visit -> expected.fits(visit, first.storeId(), first.firstAt()))
                .min(Comparator.comparing(TrueVisit::enteredAt));
    }

    /** The first decision of every visit that Lupa told of; of several at once, the one for entering. */
    private static Map<String, Found.Decision> firsts(List<Found.Decision> decisions) {
        Map<String, Found.Decision> firsts = new HashMap<>();
        List<Found.Decision> sorted = new ArrayList<>(decisions);
        Comparator<Found.Decision> entering =
                Comparator.comparing(d -> !d.trigger().equals("ENTER"));
        sorted.sort(entering.thenComparing(Found.Decision::firstAt, Comparator.<Instant>naturalOrder()));
        sorted.forEach(decision -> firsts.putIfAbsent(decision.visitId(), decision));
        return firsts;
    }
}
