package fi.lupa.visit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.GatewayId;
import fi.lupa.retail.SampleStore;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Messages are delivered at least once, so sightings come again. */
class RepetitionTest {
    private static final int TICKS_PER_PAUSE = 4;

    /** A sighting, after a pause, and how many of those before it (up to 30 s old) come again after it. */
    private record Heard(boolean watch, GatewayId gateway, double rssi, int pause, int again) {}

    @Property(tries = 1000)
    void sightingsThatComeAgainChangeNothing(@ForAll("strolls") List<Heard> strolls) {
        assertThat(walk(strolls, true)).isEqualTo(walk(strolls, false));
    }

    private static List<PresenceEvent> walk(List<Heard> heard, boolean repeating) {
        Stroll stroll = new Stroll().awaiting(SampleStore.DOOR, 30).awaiting(SampleStore.SHELF, 45);
        List<PresenceEvent> events = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        int now = 0;
        for (int i = 0; i < heard.size(); i++) {
            for (int step = 0; step < TICKS_PER_PAUSE; step++) {
                events.addAll(stroll.tick(now + heard.get(i).pause() * (double) step / TICKS_PER_PAUSE));
            }
            now += heard.get(i).pause();
            times.add(now);
            events.addAll(hear(stroll, heard.get(i), now));
            for (int k = i; repeating && k >= 0 && k > i - heard.get(i).again(); k--) {
                if (times.get(k) >= now - 30) {
                    events.addAll(hear(stroll, heard.get(k), times.get(k)));
                }
            }
        }
        events.addAll(stroll.tick(now + 1000));
        return events;
    }

    private static List<PresenceEvent> hear(Stroll stroll, Heard heard, int at) {
        return stroll.hear(heard.watch() ? Stroll.WATCH : Stroll.PHONE, heard.gateway(), heard.rssi(), at);
    }

    @Provide
    Arbitrary<List<Heard>> strolls() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(SampleStore.AT_DOOR, SampleStore.AT_SHELF, new GatewayId("elsewhere")),
                        Arbitraries.integers().between(-90, -40).map(Integer::doubleValue),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(0, 12)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(50, 70)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(290, 310))),
                        Arbitraries.integers().between(0, 4))
                .as(Heard::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
