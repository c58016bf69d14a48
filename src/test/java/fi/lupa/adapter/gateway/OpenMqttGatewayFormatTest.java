package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.adapter.gateway.HeardSignals.Heard;
import fi.lupa.engine.MalformedPayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMqttGatewayFormatTest {
    private static final String UUID = "\"uuid\":\"426c7565436861726d426561636f6e73\"";
    private static final String IBEACON = "ibeacon:426c7565-4368-6172-6d42-6561636f6e73:3838:4949";

    private final OpenMqttGatewayFormat format = new OpenMqttGatewayFormat();

    @Test
    void goldenMessageGivesItsIBeacon() throws IOException, MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, HeardSignals.golden("openmqttgateway/sample-2.json"));
        assertThat(sink.heard)
                .containsExactly(Heard.onArrival("ibeacon:1de4b189-115e-45f6-b44e-509352269977:0:0", -79));
    }

    @Test
    void decodedMessageOfTheengsGatewayGivesItsIBeacon() throws IOException, MalformedPayload {
        String decoded = new String(HeardSignals.golden("theengs/decoded-4.json"), StandardCharsets.UTF_8);
        String published = decoded.replaceFirst("\\{", "{\"id\":\"54:94:5E:9F:64:C4\",\"rssi\":-74,");
        assertThat(HeardSignals.of(format, published).heard).containsExactly(Heard.onArrival(IBEACON, -74));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openmqttgateway/sample-1.json",
                "theengs/sample-1.json",
                "theengs/sample-2.json",
                "theengs/sample-3.json",
                "theengs/decoded-6.json",
                "theengs/decoded-7.json"
            })
    void messageOfAnotherKindIsLetPass(String golden) throws IOException, MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, HeardSignals.golden(golden));
        assertThat(sink.heard).isEmpty();
        assertThat(sink.malformed).isZero();
    }

    @Test
    void numbersMayBeStringsAndTheUuidInUpperCase() throws MalformedPayload {
        String payload =
                "{\"minor\":\"4949\",\"major\":\"3838\",\"uuid\":\"426C7565436861726D426561636F6E73\",\"rssi\":\"-74.5\"}";
        assertThat(HeardSignals.of(format, payload).heard).containsExactly(Heard.onArrival(IBEACON, -74.5));
    }

    @ParameterizedTest
    @CsvSource({
        "'', no rssi",
        "',\"rssi\":\"x\"', no rssi",
        "',\"rssi\":null', no rssi",
        "',\"rssi\":33', rssi out of range"
    })
    void iBeaconWithoutRssiIsMalformed(String rssi, String reason) {
        assertMalformed("{" + UUID + ",\"major\":1,\"minor\":2" + rssi + "}", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "1.5", "null", "{}", "[1]", "\"1a\"", "\"\"", "true"})
    void majorThatIsNoNumberOfSixteenBitsIsMalformed(String major) {
        assertMalformed("{" + UUID + ",\"major\":" + major + ",\"minor\":2,\"rssi\":-3}", "malformed major or minor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"426c7565436861726d426561636f6e7\"", "\"426c7565436861726d426561636f6e7g\""})
    void uuidThatIsNotOfThirtyTwoDigitsIsMalformed(String uuid) {
        assertMalformed("{\"uuid\":" + uuid + ",\"major\":1,\"minor\":2,\"rssi\":-3}", "malformed uuid");
    }

    private void assertMalformed(String payload, String reason) {
        assertThatThrownBy(() -> HeardSignals.of(format, payload))
                .isInstanceOf(MalformedPayload.class)
                .hasMessage(reason);
    }
}
