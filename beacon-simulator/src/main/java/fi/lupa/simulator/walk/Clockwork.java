package fi.lupa.simulator.walk;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Steps the simulation in time with the wall clock. For one thread. */
final class Clockwork {
    private final Simulation simulation;
    private final Fleet fleet;
    private final double speed;
    private final InstantSource clock;
    private final LongConsumer afterStep;
    private long step;

    /**
     * A clockwork that stands.
     *
     * @param speed how many simulated seconds pass in a second
     * @param afterStep hears of the simulated time after every step, in milliseconds
     */
    Clockwork(Simulation simulation, Fleet fleet, double speed, InstantSource clock, LongConsumer afterStep) {
        this.simulation = simulation;
        this.fleet = fleet;
        this.speed = speed;
        this.clock = clock;
        this.afterStep = afterStep;
    }

    /** Steps until everybody is outside for good, and publishes what is left. A step that is late follows at once. */
    void run() throws InterruptedException {
        long start = System.nanoTime();
        while (!simulation.over()) {
            long due = start + (long) (simulation.millis(step) * 1e6 / speed);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            simulation.step(step, clock.instant()).forEach(fleet::publish);
            step++;
            afterStep.accept(simulation.millis(step));
        }
        simulation.flush(clock.instant()).forEach(fleet::publish);
    }
}
