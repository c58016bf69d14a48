package fi.lupa.adapter.gateway;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SightingSink;
import java.util.Arrays;

/** Sightings as columns of plain numbers, kept until the message turned out well. Reused; one thread. */
final class SightingColumns {
    private static final int INITIAL = 64;

    private Scheme[] schemes = new Scheme[INITIAL];
    private long[] his = new long[INITIAL];
    private long[] los = new long[INITIAL];
    private int[] tails = new int[INITIAL];
    private double[] rssis = new double[INITIAL];
    private long[] ats = new long[INITIAL];
    private int size;

    int size() {
        return size;
    }

    void add(SignalParts signal, double rssi, long at) {
        if (size == ats.length) {
            grow(2 * size);
        }
        schemes[size] = signal.scheme();
        his[size] = signal.hi();
        los[size] = signal.lo();
        tails[size] = signal.tail();
        rssis[size] = rssi;
        ats[size] = at;
        size++;
    }

    void handTo(SightingSink sink, long sentAt) {
        for (int i = 0; i < size; i++) {
            sink.accept(schemes[i], his[i], los[i], tails[i], rssis[i], ats[i], sentAt);
        }
    }

    /** Forgets the sightings: of devices that permitted nothing, no trace may stay in the heap. */
    void clear() {
        Arrays.fill(his, 0, size, 0);
        Arrays.fill(los, 0, size, 0);
        Arrays.fill(tails, 0, size, 0);
        size = 0;
    }

    private void grow(int capacity) {
        schemes = Arrays.copyOf(schemes, capacity);
        his = Arrays.copyOf(his, capacity);
        los = Arrays.copyOf(los, capacity);
        tails = Arrays.copyOf(tails, capacity);
        rssis = Arrays.copyOf(rssis, capacity);
        ats = Arrays.copyOf(ats, capacity);
    }
}
