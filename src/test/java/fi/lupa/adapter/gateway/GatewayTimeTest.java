package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTimeTest {
    private static final long YEAR_0001 = -62_135_596_800_000L;
    private static final long YEAR_9998 = 253_370_764_800_000L;

    @Property
    void anyTimeInAnyOffsetIsReadAsTheSameInstant(
            @ForAll @LongRange(min = YEAR_0001, max = YEAR_9998) long millis,
            @ForAll @IntRange(min = -1080, max = 1080) int offset)
            throws IOException {
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offset * 60));
        assertThat(read("\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + "\""))
                .isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-03-01t10:00:00.5z\"",
                "\"2026-03-01T10:00:00.500999999Z\"",
                "\"2026-03-01T09:59:60.5-00:00\"",
                "1772359200500"
            })
    void otherWaysToWriteATimeAreRead(String json) throws IOException {
        assertThat(read(json)).isEqualTo(Instant.parse("2026-03-01T10:00:00.5Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"2026-03-01\"",
                "\"2026-03-01T10:00:00\"",
                "\"2026-02-29T10:00:00Z\"",
                "\"2026-13-01T10:00:00Z\"",
                "\"2026-03-01T24:00:00Z\"",
                "\"2026-03-01T10:60:00Z\"",
                "\"2026-03-01T10:00:61Z\"",
                "\"2026-03-01T10:00:00.Z\"",
                "\"2026-03-01T10:00:00+24:00\"",
                "\"2026-03-01T10:00:00+01:60\"",
                "\"2026-03-01T10:00:00+0100\"",
                "\"2026-03-01T10:00:00Zx\"",
                "\"1772359200500\"",
                "true"
            })
    void anythingElseIsNoTime(String json) throws IOException {
        assertThat(read(json)).isEqualTo(GatewayTime.INVALID);
    }

    @Test
    void nullIsTheAbsenceOfATime() throws IOException {
        assertThat(read("null")).isEqualTo(HeardSignals.NO_TIME);
    }

    private static long read(String value) throws IOException {
        try (JsonParser json = JsonPayload.open(value.getBytes(StandardCharsets.UTF_8))) {
            json.nextToken();
            return GatewayTime.read(json, new CharScan(false));
        }
    }
}
