package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.adapter.gateway.HeardSignals.Heard;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LupaFormatPropertiesTest {
    record Element(String json, Optional<Heard> heard) {}

    @Property
    void goodElementsOfAnyMixtureAreHeardInOrderAndBadOnesCounted(@ForAll("mixtures") List<Element> elements)
            throws MalformedPayload {
        String json = elements.stream().map(Element::json).collect(Collectors.joining(",", "{\"sightings\":[", "]}"));
        HeardSignals sink = HeardSignals.of(new LupaFormat(), json);
        List<Heard> good =
                elements.stream().flatMap(element -> element.heard().stream()).toList();
        assertThat(sink.heard).isEqualTo(good);
        assertThat(sink.malformed).isEqualTo(elements.size() - good.size());
    }

    @Provide
    Arbitrary<List<Element>> mixtures() {
        return Arbitraries.oneOf(List.of(good(), bad())).list().ofMaxSize(200);
    }

    private static Arbitrary<Element> good() {
        Arbitrary<SignalId> signals = Combinators.combine(
                        Arbitraries.of(Scheme.class), Arbitraries.longs(), Arbitraries.longs(), Arbitraries.integers())
                .as(LupaFormatPropertiesTest::signal);
        Arbitrary<Integer> rssis = Arbitraries.integers().between(-127, 20);
        Arbitrary<Long> times = Arbitraries.longs().between(0, Long.MAX_VALUE - 1);
        return Combinators.combine(signals, rssis, times).as((signal, rssi, at) -> {
            Heard heard = new Heard(signal, rssi, at, HeardSignals.NO_TIME);
            String json = "{\"id\":\"%s\",\"rssi\":%d,\"at\":%d}".formatted(signal.text(), rssi, at);
            return new Element(json, Optional.of(heard));
        });
    }

    /** A signal of as many of the bits as the scheme has. */
    private static SignalId signal(Scheme scheme, long hi, long lo, int tail) {
        return SignalId.of(scheme, hi, scheme == Scheme.EID ? 0 : lo, scheme == Scheme.IBEACON ? tail : 0);
    }

    private static Arbitrary<Element> bad() {
        return Arbitraries.of(
                        "{}",
                        "1",
                        "[[]]",
                        "null",
                        "{\"id\":\"eid:0011223344556677\"}",
                        "{\"rssi\":-3}",
                        "{\"id\":\"eid:001122334455667\",\"rssi\":-3}",
                        "{\"id\":\"eid:0011223344556677\",\"rssi\":{\"a\":1}}")
                .map(json -> new Element(json, Optional.empty()));
    }
}
