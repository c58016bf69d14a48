package fi.lupa.simulator.scenario;

/**
 * People whose phones show beacons that nobody knows: no account, no consent.
 *
 * @param count how many, 0 to 100,000
 */
public record Crowd(int count) {
    /** Refuses a number out of range. */
    public Crowd {
        Rules.check(count >= 0 && count <= 100_000, "count", "must be 0 to 100000");
    }
}
