package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.engine.MalformedPayload;
import fi.lupa.engine.SightingFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MalformedPayloadPropertiesTest {
    @Property
    void randomBytesAreHeardAsNothing(@ForAll byte[] payload, @ForAll("formats") SightingFormat format) {
        assertThat(heard(format, payload)).isZero();
    }

    @Property
    void messageWithOneOtherByteThrowsNothingElse(
            @ForAll @IntRange(max = 10_000) int position, @ForAll byte other, @ForAll("formats") SightingFormat format)
            throws IOException {
        byte[] payload = golden(format);
        payload[position % payload.length] = other;
        assertThat(heard(format, payload)).isBetween(0, 3);
    }

    @Property
    void messageThatWasCutIsHeardAsNothing(
            @ForAll @IntRange(max = 10_000) int length, @ForAll("formats") SightingFormat format) throws IOException {
        String message = new String(golden(format), StandardCharsets.UTF_8).strip();
        byte[] payload = message.getBytes(StandardCharsets.UTF_8);
        assertThat(heard(format, Arrays.copyOf(payload, length % payload.length)))
                .isZero();
    }

    @Provide
    Arbitrary<SightingFormat> formats() {
        return Arbitraries.of(new LupaFormat(), new EspresenseFormat(), new OpenMqttGatewayFormat());
    }

    private static int heard(SightingFormat format, byte[] payload) {
        HeardSignals sink = new HeardSignals();
        try {
            format.decode(payload, sink);
        } catch (MalformedPayload e) {
            assertThat(sink.heard).isEmpty();
            assertThat(e.reason()).isNotBlank();
        }
        return sink.heard.size();
    }

    private static byte[] golden(SightingFormat format) throws IOException {
        return switch (format.name()) {
            case "lupa" -> HeardSignals.golden("lupa/batch.json");
            case "espresense" -> HeardSignals.golden("espresense/sample-1.json");
            default -> HeardSignals.golden("openmqttgateway/sample-2.json");
        };
    }
}
