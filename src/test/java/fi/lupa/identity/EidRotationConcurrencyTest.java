package fi.lupa.identity;

import static fi.lupa.identity.EidDevices.at;
import static fi.lupa.identity.EidDevices.beacon;
import static fi.lupa.identity.EidDevices.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers, comers and leavers while windows end. */
class EidRotationConcurrencyTest {
    private static final long START = 1_800_000_000;
    private static final int DEVICES = 5_000;
    private static final int GUESTS = 500;
    private static final int SECONDS = 150;

    private final IdentityBook book = new IdentityBook();
    private final List<EidBeacon> beacons = IntStream.range(0, DEVICES + GUESTS)
            .mapToObj(i -> beacon(i, 5, START - 70_000 - i))
            .toList();
    private final AtomicLong second = new AtomicLong(START);
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    @Timeout(60)
    void everyDeviceIsFoundAtEveryTimeAndWhoLeftIsNot() {
        IntStream.range(0, DEVICES).forEach(this::enter);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> lookUpAll(3));
        CompletableFuture<Void> otherReader = CompletableFuture.runAsync(() -> lookUpAll(7));
        CompletableFuture<Void> guests = CompletableFuture.runAsync(this::comeAndGo);
        for (int i = 1; i <= SECONDS; i++) {
            book.rotation().step(at(START + i));
            second.set(START + i);
            int sofar = lookUps.get();
            while (lookUps.get() < sofar + 50 && !reader.isDone() && !otherReader.isDone()) {
                Thread.onSpinWait();
            }
        }
        second.set(Long.MAX_VALUE);
        CompletableFuture.allOf(reader, otherReader, guests).join();
        assertThat(book.rotation().devices()).isEqualTo(DEVICES);
        assertThat(book.size()).isEqualTo(3 * DEVICES);
        assertThat(book.rotation().step(at(START + 10_000))).isEqualTo(DEVICES);
        assertThat(book.size()).isEqualTo(3 * DEVICES);
    }

    /** A step may be under way, so the previous window is not looked up: it may just have become too old. */
    private void lookUpAll(int stride) {
        long now = second.get();
        for (int i = 0; now != Long.MAX_VALUE; i = (i + stride) % DEVICES, now = second.get()) {
            Bearer current = EidDevices.find(book, beacons.get(i), now, 0);
            Bearer next = EidDevices.find(book, beacons.get(i), now, 1);
            if (second.get() <= now + 1) {
                assertThat(List.of(bearer(i), bearer(i))).isEqualTo(Arrays.asList(current, next));
            }
            lookUps.incrementAndGet();
        }
    }

    private void comeAndGo() {
        for (int i = DEVICES; second.get() != Long.MAX_VALUE; i = i == DEVICES + GUESTS - 1 ? DEVICES : i + 1) {
            enter(i);
            beacons.get(i).leave(book, bearer(i).device());
        }
    }

    private void enter(int i) {
        beacons.get(i).enter(book, bearer(i), at(START));
    }
}
