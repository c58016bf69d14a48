package fi.lupa.simulator.radio;

import java.time.Instant;

/** A phone's beacon. */
public interface Beacon {
    /** What it broadcasts at a time, as Lupa's batches write it: {@code scheme:value} in lower case. */
    String id(Instant at);

    /** A beacon that broadcasts the same for ever. */
    static Beacon fixed(String id) {
        return at -> id;
    }
}
