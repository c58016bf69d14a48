package fi.lupa.simulator.world;

import fi.lupa.simulator.scenario.Movement;
import fi.lupa.simulator.scenario.Store;
import java.util.List;
import java.util.Optional;

/** Somebody who visits stores. For one thread, which asks in the order of time. */
public final class Person {
    private final String name;
    private final Itinerary itinerary;
    private final long closing;
    private Visit visit;
    private int number = 1;

    /**
     * A person before the first visit.
     *
     * @param name unique among all people; all that is drawn for the person depends on it and the seed
     * @param stores where the person goes, one or more
     * @param closing the simulated time from which nobody comes in any more, milliseconds
     */
    public Person(String name, List<Store> stores, Movement movement, Seed seed, long closing) {
        this.name = name;
        this.itinerary = new Itinerary(stores, movement, seed.of("route").of(name).stream());
        this.closing = closing;
        this.visit = itinerary.next();
    }

    /** What the person is called in the truth. */
    public String name() {
        return name;
    }

    /**
     * Where the person is, or empty outside.
     *
     * @param millis simulated time; not before that of the call before
     */
    public Optional<Position> at(long millis) {
        while (visit.until() <= millis && visit.from() < closing) {
            visit = itinerary.next();
            number++;
        }
        return visit.from() <= millis && visit.from() < closing
                ? Optional.of(new Position(visit.store(), visit.at(millis), number))
                : Optional.empty();
    }

    /** Whether the person is outside for good: nothing but visits after closing would follow. */
    public boolean gone() {
        return visit.from() >= closing;
    }
}
