package fi.lupa.adapter.gateway;

import fi.lupa.engine.MalformedPayload;
import fi.lupa.engine.SightingFormat;
import fi.lupa.sighting.SightingSink;

/**
 * Lupa's own batch: {@code {"sentAt":T,"sightings":[{"id":"SCHEME:VALUE","rssi":-67,"txPower":-59,"at":T}]}}. Fields it does
 * not know are ignored; an element that is no valid sighting is told to the sink, its neighbours are unharmed.
 */
public final class LupaFormat implements SightingFormat {
    private static final ThreadLocal<LupaBatch> BATCH = ThreadLocal.withInitial(LupaBatch::new);

    @Override
    public String name() {
        return "lupa";
    }

    @Override
    public void decode(byte[] payload, SightingSink sink) throws MalformedPayload {
        LupaBatch batch = BATCH.get();
        try {
            batch.read(payload);
            batch.handTo(sink);
        } finally {
            batch.clear();
        }
    }
}
