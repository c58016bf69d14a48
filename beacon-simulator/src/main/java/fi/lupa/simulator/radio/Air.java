package fi.lupa.simulator.radio;

import fi.lupa.simulator.scenario.Radio;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * What becomes of an advertisement on its way: log-distance path loss, fading with a normal distribution in decibels, and
 * loss.
 *
 * @param radio its figures
 */
public record Air(Radio radio) {
    private static final double NEAREST_METRES = 0.3;
    private static final int WEAKEST = -127;
    private static final int STRONGEST = 20;

    /** The mean RSSI at a distance in metres, dBm; nearer than 0.3 m it grows no more. */
    public double meanRssi(double distance) {
        return radio.txPower() - 10 * radio.pathLoss() * Math.log10(Math.max(NEAREST_METRES, distance));
    }

    /**
     * The RSSI that a gateway measures, or empty where it hears nothing.
     *
     * @param distance metres
     * @param draw the stream of this advertisement at this gateway
     */
    public OptionalInt hear(double distance, RandomGenerator draw) {
        if (distance > radio.range() || draw.nextDouble() < radio.loss()) {
            return OptionalInt.empty();
        }
        long rssi = Math.round(meanRssi(distance) + draw.nextGaussian() * radio.fading());
        return OptionalInt.of((int) Math.max(WEAKEST, Math.min(STRONGEST, rssi)));
    }
}
