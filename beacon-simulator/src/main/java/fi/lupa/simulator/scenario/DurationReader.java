package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads ISO 8601 durations such as {@code PT1M30S}. */
final class DurationReader extends FromStringDeserializer<Duration> {
    private static final long serialVersionUID = 1;

    DurationReader() {
        super(Duration.class);
    }

    @Override
    protected Duration _deserialize(String value, DeserializationContext context) throws IOException {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw context.weirdStringException(value, Duration.class, "not an ISO 8601 duration");
        }
    }
}
