package fi.lupa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EidTypesTest {
    @Property
    void keyIsItsBytes(@ForAll long hi, @ForAll long lo) {
        EidKey key = new EidKey(hi, lo);
        assertThat(EidKey.of(key.bytes())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 32})
    void keyOfAnotherLengthIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> EidKey.of(new byte[length]));
    }

    @Test
    void nothingPrintsAKey() {
        EidBeacon beacon =
                new EidBeacon(new EidKey(0x1234_5678_9abcL, 77_777_777L), new RotationExponent(10), new BeaconClock(0));
        Ephemeral id = Ephemeral.compute(new EidCipher(), EidDevices.bearer(1), beacon, 3);
        assertThat(id.toString())
                .contains("an EID key")
                .doesNotContain("77777777")
                .doesNotContain(Long.toString(0x1234_5678_9abcL))
                .doesNotContainIgnoringCase("123456789abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "16", "", "ten", "1.5"})
    void exponentThatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RotationExponent.parse(text));
    }

    @Property
    void clockReadsOnFromWhatItWasSetTo(
            @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long counter,
            @ForAll @IntRange int second,
            @ForAll @IntRange int passed) {
        BeaconClock clock = BeaconClock.reading(counter, Instant.ofEpochSecond(second, 999_999_999));
        assertThat(clock.at((long) second + passed)).isEqualTo(counter + passed);
        assertThat(BeaconClock.reading(0, clock.epoch())).isEqualTo(clock);
    }

    @Property
    void windowsFollowEachOtherWithoutGap(
            @ForAll @IntRange(max = 15) int exponent, @ForAll @LongRange(min = -100_000, max = 1L << 33) long second) {
        EidBeacon beacon = EidDevices.beacon(1, exponent, 12_345);
        long window = beacon.window(second);
        assertThat(second).isLessThan(beacon.end(window)).isGreaterThanOrEqualTo(beacon.end(window - 1));
        assertThat(beacon.window(beacon.end(window))).isEqualTo(window + 1);
        assertThat(beacon.clock().at(beacon.end(window - 1))).isEqualTo(beacon.start(window));
    }
}
