package fi.lupa.simulator.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EidBeaconTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] KEY = HexFormat.of().parseHex("0102030405060708090a111213141516");

    /** The first two are the vectors of the resolver gem ephemeral_calc; the others come from openssl's AES. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, a9b76a71c5f89290",
        "10, 2000, 4144413e45fefa58",
        "15, 4275878552, db6c52f7b357344a",
        "0, 65535, d8aec84dc3e98b13",
        "0, 65536, 77f111e89d01e7a9"
    })
    void thePublishedVectorsComeOut(int exponent, long counter, String eid) {
        assertThat(new EidBeacon(KEY, exponent, counter, AT).id(AT)).isEqualTo("eid:" + eid);
    }

    @Test
    void theIdentifierChangesAtTheBeaconsWindowAndOnlyThere() {
        EidBeacon beacon = new EidBeacon(KEY, 4, 100, AT);
        String first = beacon.id(AT);
        assertThat(beacon.id(AT.plusSeconds(11))).isEqualTo(first);
        assertThat(beacon.id(AT.plusSeconds(12))).isNotEqualTo(first);
        assertThat(beacon.id(AT.minusSeconds(4))).isEqualTo(first);
        assertThat(beacon.id(AT.minus(Duration.ofMillis(4001)))).isNotEqualTo(first);
    }

    @Test
    void whatIsNoKeyOrNoExponentIsRefused() {
        assertThatThrownBy(() -> new EidBeacon(new byte[15], 4, 0, AT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EidBeacon(KEY, 16, 0, AT)).isInstanceOf(IllegalArgumentException.class);
    }
}
