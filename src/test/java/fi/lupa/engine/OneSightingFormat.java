package fi.lupa.engine;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SightingSink;

/** One sighting of the shopper who consents, whatever the payload is. */
record OneSightingFormat(long at) implements SightingFormat {
    @Override
    public String name() {
        return "one";
    }

    @Override
    public void decode(byte[] payload, SightingSink sink) {
        sink.accept(Scheme.EID, 1, 0, 0, -60, at, SightingSink.NO_TIME);
    }
}
