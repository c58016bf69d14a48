package fi.lupa.simulator.walk;

import fi.lupa.simulator.mqtt.LinkTally;
import fi.lupa.simulator.phone.PushEvent;
import fi.lupa.simulator.terminal.ProgressLine;
import java.time.Duration;

/** What a walk shows of itself while it goes on. For one thread. */
final class WalkProgress {
    private static final int BAR = 20;

    private final ProgressLine line;
    private final WalkPlan plan;
    private final Truth truth;
    private final Fleet fleet;
    private final Phones phones;
    private long sightingsBefore;
    private long nanosBefore = System.nanoTime();

    WalkProgress(ProgressLine line, WalkPlan plan, Truth truth, Fleet fleet, Phones phones) {
        this.line = line;
        this.plan = plan;
        this.truth = truth;
        this.fleet = fleet;
        this.phones = phones;
    }

    /** Shows the present figures if it is time to. */
    void update(long millis) {
        if (line.due()) {
            line.show(text(millis));
        }
    }

    private String text(long millis) {
        LinkTally links = fleet.tally();
        return "%s%s  %d inside  %d sightings, %d/s  %d batches, %d waiting, %d dropped  %d pushes  %d reconnects"
                .formatted(
                        bar(millis),
                        Duration.ofSeconds(millis / 1_000),
                        truth.inside(),
                        fleet.sightings(),
                        rate(),
                        links.acknowledged(),
                        links.pending(),
                        links.dropped(),
                        phones.count(PushEvent.Kind.SHOWN),
                        links.reconnects() + phones.reconnects());
    }

    private String bar(long millis) {
        return plan.duration()
                .map(duration -> ProgressLine.bar(millis / (double) duration.toMillis(), BAR) + " ")
                .orElse("");
    }

    private long rate() {
        long nanos = System.nanoTime();
        long rate = Math.round((fleet.sightings() - sightingsBefore) * 1e9 / Math.max(1, nanos - nanosBefore));
        nanosBefore = nanos;
        sightingsBefore = fleet.sightings();
        return rate;
    }
}
