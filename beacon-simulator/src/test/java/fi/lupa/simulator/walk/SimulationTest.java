package fi.lupa.simulator.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.Scenarios;
import fi.lupa.simulator.mqtt.Publication;
import fi.lupa.simulator.radio.Strangers;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.world.Person;
import fi.lupa.simulator.world.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SimulationTest {
    private static final Scenario SCENARIO = Scenarios.small();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS = 1_200;

    @Property(tries = 5)
    void theSameSeedGivesTheSameBatchesByteForByte(@ForAll long seed) {
        List<String> batches = bytes(play(seed, 10));
        assertThat(batches).isNotEmpty();
        assertThat(bytes(play(seed, 10))).isEqualTo(batches);
        assertThat(bytes(play(seed + 1, 10))).isNotEqualTo(batches);
    }

    @Property(tries = 5)
    void noBatchIsLargerThanItsSizeOrHoldsASightingForLongerThanTheInterval(@ForAll long seed) {
        assertThat(play(seed, 60)).isNotEmpty().allSatisfy(batch -> {
            assertThat(batch.sightings()).hasSizeBetween(1, SCENARIO.batches().size());
            assertThat(batch.sightings().get(0).at())
                    .isAfterOrEqualTo(batch.sentAt().minus(SCENARIO.batches().interval()));
        });
    }

    @Example
    void whatOnePersonIsHeardWithDoesNotDependOnTheOthers() {
        List<Heard> alone = heard(play(1, 1), 1);
        assertThat(alone).isNotEmpty();
        assertThat(heard(play(1, 30), 1)).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Example
    void aBatchIsWrittenInLupasOwnFormat() {
        Batch batch = new Batch(
                new GatewayKey("espoo", "g1"), START, List.of(new Heard("uid:00", -67, START.minusMillis(5))));
        Publication publication = batch.publication(-59);
        assertThat(publication.topic()).isEqualTo("lupa/v1/espoo/g1/sightings");
        assertThat(new String(publication.payload(), UTF_8))
                .isEqualTo("{\"sentAt\":1767225600000,\"sightings\":"
                        + "[{\"id\":\"uid:00\",\"rssi\":-67,\"txPower\":-59,\"at\":1767225599995}]}");
    }

    private static List<Batch> play(long seed, int people) {
        List<Walker> walkers = IntStream.rangeClosed(1, people)
                .mapToObj(i -> walker(new Seed(seed), "crowd-" + i))
                .toList();
        Simulation simulation = new Simulation(SCENARIO, new Seed(seed), walkers, new Truth(event -> {}));
        List<Batch> batches = new ArrayList<>();
        for (long step = 0; step < STEPS; step++) {
            batches.addAll(simulation.step(step, START.plusMillis(simulation.millis(step))));
        }
        batches.addAll(simulation.flush(START.plusMillis(simulation.millis(STEPS))));
        return batches;
    }

    private static Walker walker(Seed seed, String name) {
        Person person = new Person(name, SCENARIO.stores(), SCENARIO.movement(), seed, Long.MAX_VALUE);
        return new Walker(person, Strangers.of(seed.of(name)));
    }

    private static List<String> bytes(List<Batch> batches) {
        return batches.stream()
                .map(batch -> batch.publication(-59))
                .map(publication -> publication.topic() + new String(publication.payload(), UTF_8))
                .toList();
    }

    private static List<Heard> heard(List<Batch> batches, int person) {
        String id = Strangers.of(new Seed(1).of("crowd-" + person)).id(START);
        return batches.stream()
                .flatMap(batch -> batch.sightings().stream())
                .filter(heard -> heard.id().equals(id))
                .toList();
    }
}
