package fi.lupa.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.Scenarios;
import fi.lupa.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PersonTest {
    private static final Scenario SCENARIO = Scenarios.small();
    private static final long HOUR = 3_600_000;
    private static final long STEP = 700;

    @Property(tries = 50)
    void peopleStayWithinTheWalls(@ForAll long seed) {
        assertThat(positions(person("p", seed, HOUR), HOUR))
                .isNotEmpty()
                .allSatisfy(position -> assertThat(position.store().walls().contain(position.place()))
                        .isTrue());
    }

    @Property(tries = 50)
    void peopleComeInByTheDoorAndDoNotJump(@ForAll long seed) {
        List<Position> positions = positions(person("p", seed, HOUR), HOUR);
        double farthest = SCENARIO.movement().speed() * STEP / 1_000 + 1e-6;
        Position before = positions.get(0);
        for (Position position : positions) {
            boolean same = position.visit() == before.visit();
            assertThat(position.place()
                            .distance(same ? before.place() : position.store().door()))
                    .isLessThanOrEqualTo(farthest);
            before = position;
        }
    }

    @Property(tries = 50)
    void everyVisitEndsAndNobodyComesInAfterClosing(@ForAll long seed) {
        Person person = person("p", seed, HOUR / 4);
        OptionalLong gone = LongStream.iterate(0, t -> t < HOUR, t -> t + STEP)
                .filter(t -> person.at(t).isEmpty() && person.gone())
                .findFirst();
        assertThat(gone).isPresent();
        assertThat(positions(person, HOUR)).isEmpty();
    }

    @Property(tries = 20)
    void theSameSeedGivesTheSameRouteAndAnotherNameAnother(@ForAll long seed) {
        List<Position> route = positions(person("p", seed, HOUR), HOUR);
        assertThat(positions(person("p", seed, HOUR), HOUR)).isEqualTo(route);
        assertThat(positions(person("q", seed, HOUR), HOUR)).isNotEqualTo(route);
    }

    private static Person person(String name, long seed, long closing) {
        return new Person(name, SCENARIO.stores(), SCENARIO.movement(), new Seed(seed), closing);
    }

    private static List<Position> positions(Person person, long until) {
        List<Position> positions = new ArrayList<>();
        for (long t = 0; t < until; t += STEP) {
            Optional<Position> position = person.at(t);
            position.ifPresent(positions::add);
        }
        return positions;
    }
}
