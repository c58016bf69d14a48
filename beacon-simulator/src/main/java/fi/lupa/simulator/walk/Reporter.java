package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.phone.Push;
import fi.lupa.simulator.phone.PushEvent;
import fi.lupa.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes the report after a walk.
 *
 * @param plan how the scenario was played
 * @param truth what really happened
 * @param fleet what gateways published
 * @param phones what phones received
 */
record Reporter(WalkPlan plan, Truth truth, Fleet fleet, Phones phones) {
    /**
     * Asks Lupa for every shopper's decisions and compares.
     *
     * @throws ApiFailure if a call is refused
     */
    Report report(List<Participant> participants) throws ApiFailure, InterruptedException {
        Expected expected = new Expected(plan.visitTimeout());
        List<Comparison> comparisons = new ArrayList<>();
        int duplicates = 0;
        for (Participant participant : participants) {
            String name = participant.shopper().name();
            Found found = Found.ask(name, participant.account());
            List<TrueVisit> visits =
                    truth.visits().stream().filter(v -> v.who().equals(name)).toList();
            comparisons.add(new Comparison(found, expected.merged(visits), expected, comparable(plan.scenario())));
            duplicates += duplicates(found, phones.of(name).received());
        }
        return summary(comparisons, duplicates);
    }

    private Report summary(List<Comparison> comparisons, int duplicates) {
        return new Report(
                comparisons.stream().mapToInt(Comparison::entered).sum(),
                comparisons.stream().mapToInt(Comparison::due).sum(),
                comparisons.stream().mapToInt(Comparison::matched).sum(),
                comparisons.stream().mapToInt(Comparison::missed).sum(),
                comparisons.stream().mapToInt(Comparison::spurious).sum(),
                phones.count(PushEvent.Kind.SHOWN) + phones.count(PushEvent.Kind.TOO_LATE),
                phones.count(PushEvent.Kind.CANCELLED),
                duplicates,
                phones.count(PushEvent.Kind.DUPLICATE),
                fleet.batches(),
                fleet.sightings(),
                fleet.tally(),
                comparisons.stream()
                        .flatMap(comparison -> comparison.lines().stream())
                        .toList());
    }

    /** How many deliveries brought an offer again in the visit that an earlier delivery had brought it in. */
    static int duplicates(Found found, List<Push> received) {
        Map<String, String> visits = found.decisions().stream()
                .filter(decision -> !decision.deliveryId().isEmpty())
                .collect(Collectors.toMap(Found.Decision::deliveryId, Found.Decision::visitId, (a, b) -> a));
        Set<List<String>> seen = new HashSet<>();
        return (int) received.stream()
                .filter(push -> visits.containsKey(push.deliveryId()))
                .filter(push -> !seen.add(List.of(visits.getOrDefault(push.deliveryId(), ""), push.offerId())))
                .count();
    }

    private static Set<String> comparable(Scenario scenario) {
        return scenario.offers().stream()
                .filter(offer -> offer.path("trigger").asText().equals("ENTER"))
                .filter(offer -> offer.path("status").asText().equals("active"))
                .flatMap(offer -> StreamSupport.stream(offer.path("storeIds").spliterator(), false))
                .map(store -> store.asText())
                .collect(Collectors.toSet());
    }
}
