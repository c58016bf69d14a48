package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.adapter.gateway.HeardSignals.Heard;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.sighting.SightingSink;
import fi.lupa.sighting.SignalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LupaFormatTest {
    private static final String EID = "eid:a9b76a71c5f89290";
    private static final String GOOD = element("\"" + EID + "\"", "-67", "null");

    private final LupaFormat format = new LupaFormat();

    @Test
    void goldenBatchGivesItsThreeSightings() throws IOException, MalformedPayload {
        long sentAt = Instant.parse("2026-03-01T10:00:00.250Z").toEpochMilli();
        HeardSignals sink = HeardSignals.of(format, HeardSignals.golden("lupa/batch.json"));
        assertThat(sink.malformed).isZero();
        assertThat(sink.heard)
                .containsExactly(
                        new Heard(SignalId.parse(EID), -67, 1772359199500L, sentAt),
                        new Heard(
                                SignalId.parse("ibeacon:426c7565-4368-6172-6d42-6561636f6e73:3838:4949"),
                                -81.1,
                                SightingSink.NO_TIME,
                                sentAt),
                        new Heard(
                                SignalId.parse("uid:00112233445566778899aabbccddeeff"),
                                -40,
                                Instant.parse("2026-03-01T09:59:59Z").toEpochMilli(),
                                sentAt));
    }

    @Test
    void sentAtMayComeAfterTheSightings() throws MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, "{\"sightings\":[" + GOOD + "],\"sentAt\":5}");
        assertThat(sink.heard).containsExactly(new Heard(SignalId.parse(EID), -67, SightingSink.NO_TIME, 5));
    }

    @Test
    void sentAtOfOneBatchDoesNotReachTheNext() throws MalformedPayload {
        HeardSignals.of(format, "{\"sentAt\":5,\"sightings\":[" + GOOD + "]}");
        assertThat(HeardSignals.of(format, batch(GOOD)).heard).containsExactly(Heard.onArrival(EID, -67));
    }

    @Test
    void brokenBatchDoesNotReachTheNext() throws MalformedPayload {
        assertThatThrownBy(() -> HeardSignals.of(format, "{\"sentAt\":5,\"sightings\":[" + GOOD + ",3,"))
                .isInstanceOf(MalformedPayload.class);
        HeardSignals next = HeardSignals.of(format, batch(GOOD));
        assertThat(next.heard).containsExactly(Heard.onArrival(EID, -67));
        assertThat(next.malformed).isZero();
    }

    @Test
    void unknownFieldsAreIgnoredHoweverDeep() throws MalformedPayload {
        String extra = "{\"id\":\"" + EID + "\",\"x\":{\"id\":[1,{\"rssi\":2}]},\"rssi\":-1.5}";
        String payload = "{\"a\":[[{\"sightings\":[1]}]],\"sightings\":[" + extra + "],\"b\":null}";
        assertThat(HeardSignals.of(format, payload).heard).containsExactly(Heard.onArrival(EID, -1.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"eid:A9B76A71C5F89290\" | -67 | null",
                "\"eid:a9b76a71c5f8929\" | -67 | null",
                "\"eid:a9b76a71c5f892901\" | -67 | null",
                "\"mac:a9b76a71c5f8\" | -67 | null",
                "\"uid:00112233445566778899aabbccddeef\" | -67 | null",
                "\"ibeacon:426c7565-4368-6172-6d42-6561636f6e73:65536:1\" | -67 | null",
                "\"ibeacon:426c7565-4368-6172-6d42-6561636f6e73:01:1\" | -67 | null",
                "\"ibeacon:426c7565-4368-6172-6d42-6561636f6e73:1\" | -67 | null",
                "\"ibeacon:426c756543686172-6d42-6561636f6e73:1:1\" | -67 | null",
                "\"\" | -67 | null",
                "7 | -67 | null",
                "{\"id\":1} | -67 | null",
                "\"eid:a9b76a71c5f89290\" | \"-67\" | null",
                "\"eid:a9b76a71c5f89290\" | null | null",
                "\"eid:a9b76a71c5f89290\" | -127.1 | null",
                "\"eid:a9b76a71c5f89290\" | 21 | null",
                "\"eid:a9b76a71c5f89290\" | 1e999 | null",
                "\"eid:a9b76a71c5f89290\" | -67 | \"yesterday\"",
                "\"eid:a9b76a71c5f89290\" | -67 | 1.5",
                "\"eid:a9b76a71c5f89290\" | -67 | -1",
                "\"eid:a9b76a71c5f89290\" | -67 | 99999999999999999999",
                "\"eid:a9b76a71c5f89290\" | -67 | []",
            })
    void badElementIsCountedAndItsNeighboursAreHeard(String id, String rssi, String at) throws MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, batch(GOOD + "," + element(id, rssi, at) + "," + GOOD));
        assertThat(sink.malformed).isEqualTo(1);
        assertThat(sink.heard).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "null", "\"eid:a9b76a71c5f89290\"", "[{}]", "{}"})
    void elementThatIsNoSightingIsCounted(String element) throws MalformedPayload {
        HeardSignals sink = HeardSignals.of(format, batch(element + "," + GOOD));
        assertThat(sink.malformed).isEqualTo(1);
        assertThat(sink.heard).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | not a JSON object",
                "[] | not a JSON object",
                "7 | not a JSON object",
                "{} | no sightings array",
                "{\"sightings\":null} | no sightings array",
                "{\"sightings\":{\"secret\":1}} | no sightings array",
                "{\"sightings\":[],\"sentAt\":\"secret\"} | sentAt is not a time",
                "{\"sightings\":[]}{} | more than one JSON value",
                "{\"sightings\":[secret]} | not valid JSON",
                "{\"sightings\":[] | not valid JSON",
            })
    void payloadThatIsNoBatchIsMalformedForAReasonWithoutItsValues(String payload, String reason) {
        assertThatThrownBy(() -> HeardSignals.of(format, payload))
                .isInstanceOfSatisfying(
                        MalformedPayload.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void nothingOfABatchThatBreaksInTheMiddleIsHeard() {
        HeardSignals sink = new HeardSignals();
        byte[] broken = ("{\"sightings\":[" + GOOD + ",3,").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> format.decode(broken, sink)).isInstanceOf(MalformedPayload.class);
        assertThat(sink.heard).isEmpty();
        assertThat(sink.malformed).isZero();
    }

    @Test
    void batchMayHaveTenThousandSightingsAndNoMore() throws MalformedPayload {
        String most = (GOOD + ",").repeat(LupaBatch.MAX_SIGHTINGS - 1);
        assertThat(HeardSignals.of(format, batch(most + GOOD)).heard).hasSize(LupaBatch.MAX_SIGHTINGS);
        assertThatThrownBy(() -> HeardSignals.of(format, batch(most + "1,1"))).hasMessageContaining("10000");
    }

    private static String batch(String elements) {
        return "{\"sightings\":[" + elements + "]}";
    }

    private static String element(String id, String rssi, String at) {
        return "{\"id\":" + id + ",\"rssi\":" + rssi + ",\"at\":" + at + "}";
    }
}
