package fi.lupa.simulator.radio;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.scenario.Radio;
import fi.lupa.simulator.world.Seed;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class AirTest {
    @Property
    void fartherIsNeverLouder(
            @ForAll @DoubleRange(max = 200) double near,
            @ForAll @DoubleRange(max = 200) double more,
            @ForAll @DoubleRange(min = 1, max = 6) double pathLoss) {
        Air air = air(pathLoss, 0, 0, 30);
        assertThat(air.meanRssi(near + more)).isLessThanOrEqualTo(air.meanRssi(near));
    }

    @Example
    void atOneMetreTheTransmitPowerIsHeardAndTenfoldDistanceCostsTenTimesTheExponent() {
        Air air = air(2.2, 0, 0, 30);
        assertThat(air.meanRssi(1)).isEqualTo(-59);
        assertThat(air.meanRssi(10)).isEqualTo(-81);
    }

    @Property
    void beyondTheRangeNothingIsHeard(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        assertThat(air(2.2, 3, 0, 30).hear(30.001, new Seed(seed).stream())).isEmpty();
    }

    @Example
    void lossAndFadingAreAsTheScenarioSays() {
        Air air = air(2.2, 3, 0.25, 30);
        SplittableRandom draw = new Seed(1).stream();
        double[] heard = IntStream.range(0, 20_000)
                .mapToObj(i -> air.hear(10, draw))
                .filter(rssi -> rssi.isPresent())
                .mapToDouble(rssi -> rssi.getAsInt())
                .toArray();
        assertThat(heard.length).isBetween(14_700, 15_300);
        double mean = IntStream.range(0, heard.length)
                .mapToDouble(i -> heard[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, heard.length)
                .mapToDouble(i -> Math.pow(heard[i] - mean, 2))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(-81.2, -80.8);
        assertThat(Math.sqrt(variance)).isBetween(2.9, 3.15);
    }

    private static Air air(double pathLoss, double fading, double loss, double range) {
        return new Air(new Radio(-59, pathLoss, fading, loss, range, Duration.ofSeconds(1)));
    }
}
