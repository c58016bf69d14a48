package fi.lupa.identity;

import static fi.lupa.identity.EidDevices.at;
import static fi.lupa.identity.EidDevices.beacon;
import static fi.lupa.identity.EidDevices.bearer;
import static fi.lupa.identity.EidDevices.find;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.sighting.EddystoneEid;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EidRotationTest {
    private static final long START = 1_800_000_000;
    private static final int DEVICES = 20;

    private final IdentityBook book = new IdentityBook();

    @Property(tries = 200)
    void threeWindowsAreRecognisedAfterAnyStepsOfTime(
            @ForAll @IntRange(max = 15) int exponent,
            @ForAll @Size(max = 8) List<@LongRange(min = -70_000, max = 70_000) Long> steps) {
        List<EidBeacon> beacons = enterAll(exponent);
        long second = START;
        for (long step : steps) {
            second += step;
            book.rotation().step(at(second));
            assertOnlyThreeAreRecognised(beacons, second);
        }
        assertThat(book.rotation().devices()).isEqualTo(DEVICES);
    }

    @Property(tries = 50)
    void threeWindowsAreRecognisedAtEverySecond(@ForAll @IntRange(max = 4) int exponent) {
        List<EidBeacon> beacons = enterAll(exponent);
        for (long second = START; second < START + 50; second++) {
            book.rotation().step(at(second));
            assertOnlyThreeAreRecognised(beacons, second);
        }
    }

    @Test
    void lateRotationRecognisesNobodyByWhatIsTooOld() {
        EidBeacon beacon = beacon(1, 4, START - 8);
        beacon.enter(book, bearer(1), at(START));
        long late = START + 16;
        assertThat(find(book, beacon, late, -2)).isNull();
        assertThat(find(book, beacon, late, -1)).isEqualTo(bearer(1));
        assertThat(find(book, beacon, late, 0)).isEqualTo(bearer(1));
        assertThat(find(book, beacon, START + 32, 0)).isNull();
        assertThat(find(book, beacon, START + 48, -2)).isNull();
    }

    @Test
    void deviceIsMovedOnceAWindow() {
        beacon(1, 4, START - 8).enter(book, bearer(1), at(START));
        assertThat(IntStream.rangeClosed(1, 40).map(i -> book.rotation().step(at(START + i))))
                .filteredOn(moved -> moved == 1)
                .hasSize(3);
    }

    @Test
    void deviceThatLeavesIsForgottenAltogether() {
        List<EidBeacon> beacons = enterAll(4);
        book.rotation().step(at(START + 30));
        IntStream.range(0, DEVICES)
                .forEach(i -> beacons.get(i).leave(book, bearer(i).device()));
        assertThat(book.size()).isZero();
        assertThat(book.rotation().devices()).isZero();
        assertThat(book.rotation().step(at(START + 1_000))).isZero();
        assertThat(book.size()).isZero();
    }

    @Test
    void enteringAgainChangesNothing() {
        EidBeacon beacon = beacon(1, 4, START - 8);
        beacon.enter(book, bearer(1), at(START));
        beacon.enter(book, bearer(1), at(START + 3));
        assertThat(book.size()).isEqualTo(3);
        book.rotation().step(at(START + 16));
        assertThat(find(book, beacon, START + 16, 1)).isEqualTo(bearer(1));
        assertThat(book.size()).isEqualTo(3);
    }

    @Test
    void newKeyOfADeviceReplacesTheOld() {
        EidBeacon old = beacon(1, 4, START);
        EidBeacon fresh = beacon(2, 4, START);
        old.enter(book, bearer(1), at(START));
        fresh.enter(book, bearer(1), at(START));
        assertThat(find(book, old, START, 0)).isNull();
        assertThat(find(book, fresh, START, 0)).isEqualTo(bearer(1));
        assertThat(book.size()).isEqualTo(3);
    }

    @Test
    void idThatTwoDevicesShareIdentifiesNobodyUntilOneIsGone() {
        EidBeacon shared = beacon(1, 4, START);
        shared.enter(book, bearer(1), at(START));
        shared.enter(book, bearer(2), at(START));
        assertThat(find(book, shared, START, 0)).isNull();
        shared.enter(book, bearer(3), at(START));
        shared.leave(book, bearer(1).device());
        assertThat(find(book, shared, START, 0)).isNull();
        shared.leave(book, bearer(3).device());
        assertThat(find(book, shared, START, 0)).isEqualTo(bearer(2));
        assertThat(book.size()).isEqualTo(3);
    }

    @Test
    void removingAnIdLeavesItToWhoHasItByNow() {
        EidBeacon beacon = beacon(1, 4, START);
        EddystoneEid fixed = new EddystoneEid(EidDevices.eid(beacon, START, 0));
        beacon.enter(book, bearer(1), at(START));
        book.put(fixed, bearer(2));
        beacon.leave(book, bearer(1).device());
        assertThat(find(book, beacon, START, 0)).isEqualTo(bearer(2));
        assertThat(book.size()).isEqualTo(1);
    }

    private List<EidBeacon> enterAll(int exponent) {
        return IntStream.range(0, DEVICES)
                .mapToObj(i -> {
                    EidBeacon beacon = beacon(i, exponent, START - 70_000 - i * 991L);
                    beacon.enter(book, bearer(i), at(START));
                    return beacon;
                })
                .toList();
    }

    private void assertOnlyThreeAreRecognised(List<EidBeacon> beacons, long second) {
        for (int i = 0; i < DEVICES; i++) {
            for (int windows = -3; windows <= 3; windows++) {
                assertThat(find(book, beacons.get(i), second, windows))
                        .isEqualTo(Math.abs(windows) <= 1 ? bearer(i) : null);
            }
        }
        assertThat(book.size()).isEqualTo(3 * DEVICES);
    }
}
