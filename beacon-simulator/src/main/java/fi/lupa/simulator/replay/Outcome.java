package fi.lupa.simulator.replay;

import java.util.Optional;

/**
 * What became of a replay.
 *
 * @param planned how many messages there were to publish
 * @param acknowledged how many of them the server acknowledged
 * @param trouble why the rest was not
 */
record Outcome(long planned, long acknowledged, Optional<String> trouble) {
    boolean complete() {
        return acknowledged == planned && trouble.isEmpty();
    }

    @Override
    public String toString() {
        return "acknowledged %d of %d messages".formatted(acknowledged, planned)
                + trouble.map(why -> ": " + why).orElse("");
    }
}
