package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recordings that are shipped, beside the golden messages that the engine's decoders are tested against too. */
class GoldenMessagesTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_767_225_600_000L);

    @ParameterizedTest
    @CsvSource({
        "espresense, espresense/devices/iBeacon:1d4b2e16-481e-4579-8b35-ffc32e4a1758-100-1/kitchen",
        "openmqttgateway, home/OpenMQTTGateway/BTtoMQTT/D25A1C7E904B",
        "lupa, lupa/v1/s1/g1/sightings"
    })
    void aRecordingBeginsWithItsGoldenMessage(String format, String topic) throws Exception {
        RecordedMessage first = Recording.read(Path.of("recordings", format + ".tsv"))
                .messages()
                .get(0);
        assertThat(first.topic()).isEqualTo(topic);
        assertThat(first.payload().bytes(NOW)).asString(UTF_8).isEqualTo(golden(format));
    }

    private static String golden(String format) throws Exception {
        try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/golden/" + format + ".json")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
