package fi.lupa.adapter.gateway;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;

/** The numbers of the last signal id that was read, the same as those of {@link SignalId#parse}. One thread. */
final class SignalParts {
    private Scheme scheme = Scheme.EID;
    private long hi;
    private long lo;
    private int tail;

    Scheme scheme() {
        return scheme;
    }

    long hi() {
        return hi;
    }

    long lo() {
        return lo;
    }

    int tail() {
        return tail;
    }

    /** Reads {@code SCHEME:VALUE} to its end; false if it is malformed. */
    boolean readSignalId(CharScan text) {
        if (text.skip("eid:")) {
            hold(Scheme.EID, text.hex(16), 0, 0);
        } else if (text.skip("uid:")) {
            hold(Scheme.UID, text.hex(16), text.hex(16), 0);
        } else if (text.skip("ibeacon:")) {
            readDashedUuid(text);
            readMajorMinor(text, ':');
        } else {
            return false;
        }
        return text.isDone();
    }

    /** Reads an iBeacon's UUID with its dashes; the major and minor become 0. */
    void readDashedUuid(CharScan text) {
        long high = text.hex(8);
        text.expect('-');
        high = high << 16 | text.hex(4);
        text.expect('-');
        high = high << 16 | text.hex(4);
        text.expect('-');
        long low = text.hex(4);
        text.expect('-');
        hold(Scheme.IBEACON, high, low << 48 | text.hex(12), 0);
    }

    /** Reads an iBeacon's UUID of bare digits; the major and minor become 0. */
    void readBareUuid(CharScan text) {
        hold(Scheme.IBEACON, text.hex(16), text.hex(16), 0);
    }

    /** Reads an iBeacon's major and minor, each after the separator. */
    void readMajorMinor(CharScan text, char separator) {
        text.expect(separator);
        int major = text.u16();
        text.expect(separator);
        majorMinor(major, text.u16());
    }

    /** Takes an iBeacon's major and minor, each 0 to 65535. */
    void majorMinor(int major, int minor) {
        tail = major << 16 | minor;
    }

    private void hold(Scheme newScheme, long newHi, long newLo, int newTail) {
        scheme = newScheme;
        hi = newHi;
        lo = newLo;
        tail = newTail;
    }
}
