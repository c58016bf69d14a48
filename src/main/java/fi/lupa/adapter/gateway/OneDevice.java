package fi.lupa.adapter.gateway;

import fi.lupa.engine.MalformedPayload;
import fi.lupa.sighting.Rssi;
import fi.lupa.sighting.SightingSink;

/** The one device that a message without a time tells of, while it is read. One thread. */
final class OneDevice {
    private final SignalParts signal = new SignalParts();
    private double rssi = Double.NaN;

    SignalParts signal() {
        return signal;
    }

    void heardAt(double dbm) {
        rssi = dbm;
    }

    void checkRssi() throws MalformedPayload {
        require(!Double.isNaN(rssi), "no rssi");
        require(Rssi.isValid(rssi), "rssi out of range");
    }

    void handTo(SightingSink sink) {
        sink.accept(
                signal.scheme(),
                signal.hi(),
                signal.lo(),
                signal.tail(),
                rssi,
                SightingSink.NO_TIME,
                SightingSink.NO_TIME);
    }

    static void require(boolean condition, String otherwise) throws MalformedPayload {
        if (!condition) {
            throw new MalformedPayload(otherwise);
        }
    }
}
