package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.adapter.gateway.HeardSignals.Heard;
import fi.lupa.engine.MalformedPayload;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EspresenseFormatTest {
    private static final String IBEACON = "ibeacon:426c7565-4368-6172-6d42-6561636f6e73:3838:4949";

    private final EspresenseFormat format = new EspresenseFormat();

    @Test
    void goldenMessageGivesItsIBeacon() throws IOException, MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, HeardSignals.golden("espresense/sample-1.json"));
        assertThat(sink.heard).containsExactly(Heard.onArrival(IBEACON, -81.10));
    }

    @Test
    void uuidMayBeInUpperCase() throws MalformedPayload {
        String payload = "{\"id\":\"iBeacon:426C7565-4368-6172-6D42-6561636F6E73-3838-4949\",\"rssi\":-60}";
        assertThat(HeardSignals.of(format, payload).heard).containsExactly(Heard.onArrival(IBEACON, -60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"irk:0011", "known:aa", "eddy:00112233445566778899-aabbccddeeff", "dd8800003777", ""})
    void idOfAnotherKindIsLetPass(String id) throws MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, "{\"id\":\"" + id + "\",\"rssi\":-60.5}");
        assertThat(sink.heard).isEmpty();
        assertThat(sink.malformed).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rssi\":-60} | no id",
                "{\"id\":7,\"rssi\":-60} | no id",
                "{\"id\":\"irk:00\"} | no rssi",
                "{\"id\":\"irk:00\",\"rssi\":\"-60\"} | no rssi",
                "{\"id\":\"irk:00\",\"rssi\":60} | rssi out of range",
                "{\"id\":\"iBeacon:426c7565-4368-6172-6d42-6561636f6e73-3838\",\"rssi\":-60} | malformed id",
                "{\"id\":\"iBeacon:426c7565-4368-6172-6d42-6561636f6e73-3838-65536\",\"rssi\":-60} | malformed id",
                "[] | not a JSON object",
            })
    void messageWithoutIdOrRssiIsMalformed(String payload, String reason) {
        assertThatThrownBy(() -> HeardSignals.of(format, payload))
                .isInstanceOf(MalformedPayload.class)
                .hasMessage(reason);
    }
}
