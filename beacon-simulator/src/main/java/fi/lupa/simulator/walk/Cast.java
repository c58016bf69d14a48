package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.radio.Strangers;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.Shopper;
import fi.lupa.simulator.scenario.Store;
import fi.lupa.simulator.world.Person;
import java.util.ArrayList;
import java.util.List;

/** Everybody who walks: the shoppers, and the crowd. */
final class Cast {
    private Cast() {}

    /**
     * The walkers of a plan; the same plan gives the same routes.
     *
     * @throws ApiFailure if Lupa answered a shopper an identity that cannot be broadcast
     */
    static List<Walker> of(WalkPlan plan, List<Participant> participants) throws ApiFailure {
        List<Walker> walkers = new ArrayList<>();
        for (Participant participant : participants) {
            Person person = person(plan, participant.shopper().name(), stores(plan.scenario(), participant.shopper()));
            walkers.add(new Walker(person, participant.account().device().beacon()));
        }
        for (int i = 1; i <= plan.scenario().crowd().count(); i++) {
            String name = "crowd-" + i;
            Person person = person(plan, name, plan.scenario().stores());
            walkers.add(new Walker(person, Strangers.of(plan.seed().of(name))));
        }
        return walkers;
    }

    private static Person person(WalkPlan plan, String name, List<Store> stores) {
        return new Person(name, stores, plan.scenario().movement(), plan.seed(), plan.closing());
    }

    private static List<Store> stores(Scenario scenario, Shopper shopper) {
        return scenario.stores().stream()
                .filter(store -> shopper.visits(store.id()))
                .toList();
    }
}
