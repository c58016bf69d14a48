package fi.lupa.adapter.gateway;

import fi.lupa.engine.MalformedPayload;
import fi.lupa.engine.SightingFormat;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SightingSink;
import fi.lupa.sighting.SignalId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sink that remembers. */
final class HeardSignals implements SightingSink {
    record Heard(SignalId signal, double rssi, long at, long sentAt) {
        static Heard onArrival(String signal, double rssi) {
            return new Heard(SignalId.parse(signal), rssi, NO_TIME, NO_TIME);
        }
    }

    final List<Heard> heard = new ArrayList<>();
    int malformed;

    static HeardSignals of(SightingFormat format, byte[] payload) throws MalformedPayload {
        HeardSignals sink = new HeardSignals();
        format.decode(payload, sink);
        return sink;
    }

    static HeardSignals of(SightingFormat format, String payload) throws MalformedPayload {
        return of(format, payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] golden(String name) throws IOException {
        try (InputStream file = HeardSignals.class.getResourceAsStream("/golden/" + name)) {
            return file.readAllBytes();
        }
    }

    @Override
    public void accept(Scheme scheme, long hi, long lo, int tail, double rssi, long at, long sentAt) {
        heard.add(new Heard(SignalId.of(scheme, hi, lo, tail), rssi, at, sentAt));
    }

    @Override
    public void malformed() {
        malformed++;
    }
}
