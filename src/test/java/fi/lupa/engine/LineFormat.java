package fi.lupa.engine;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SightingSink;
import java.nio.charset.StandardCharsets;

/** A line for each sighting: the number of an eid and how many seconds ago it was heard; {@code ?} is malformed. */
final class LineFormat implements SightingFormat {
    private final long now;

    LineFormat(long now) {
        this.now = now;
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public void decode(byte[] payload, SightingSink sink) throws MalformedPayload {
        for (String line : new String(payload, StandardCharsets.UTF_8).split("\n", -1)) {
            switch (line) {
                case "broken" -> throw new MalformedPayload("not of this format");
                case "defect" -> throw new IllegalStateException("a defect");
                case "?" -> sink.malformed();
                default -> {
                    String[] parts = line.split(" ", -1);
                    long at = now - 1000 * Long.parseLong(parts[1]);
                    sink.accept(Scheme.EID, Long.parseLong(parts[0]), 0, 0, -60, at, SightingSink.NO_TIME);
                }
            }
        }
    }
}
