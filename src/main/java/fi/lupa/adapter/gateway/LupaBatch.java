package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.sighting.SightingSink;
import java.io.IOException;

/**
 * A Lupa batch while it is read. It is kept to its end, since the JSON may break later and {@code sentAt} may come after the
 * sightings. Reused; one thread.
 */
final class LupaBatch implements FieldReader {
    /** The most elements a batch may have. */
    static final int MAX_SIGHTINGS = 10_000;

    private final CharScan scan = new CharScan(false);
    private final LupaElement element = new LupaElement();
    private final SightingColumns sightings = new SightingColumns();
    private int malformed;
    private boolean hasSightings;
    private long sentAt = SightingSink.NO_TIME;

    /**
     * Reads a payload.
     *
     * @throws MalformedPayload if it is no batch; nothing may be handed on then
     */
    void read(byte[] payload) throws MalformedPayload {
        JsonPayload.readObject(payload, this);
        if (!hasSightings) {
            throw new MalformedPayload("no sightings array");
        }
        if (sentAt == GatewayTime.INVALID) {
            throw new MalformedPayload("sentAt is not a time");
        }
    }

    void handTo(SightingSink sink) {
        sightings.handTo(sink, sentAt);
        for (int i = 0; i < malformed; i++) {
            sink.malformed();
        }
    }

    void clear() {
        sightings.clear();
        malformed = 0;
        hasSightings = false;
        sentAt = SightingSink.NO_TIME;
    }

    @Override
    public void field(String name, JsonParser json) throws IOException, MalformedPayload {
        if (name.equals("sentAt")) {
            sentAt = GatewayTime.read(json, scan);
        } else if (name.equals("sightings") && json.currentToken() == JsonToken.START_ARRAY) {
            hasSightings = true;
            readElements(json);
        }
    }

    private void readElements(JsonParser json) throws IOException, MalformedPayload {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (sightings.size() + malformed == MAX_SIGHTINGS) {
                throw new MalformedPayload("more than " + MAX_SIGHTINGS + " sightings");
            }
            if (!element.read(json, sightings)) {
                malformed++;
            }
        }
    }
}
