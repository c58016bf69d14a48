package fi.lupa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.sighting.EddystoneEid;
import fi.lupa.sighting.EddystoneUid;
import fi.lupa.sighting.IBeacon;
import fi.lupa.sighting.SignalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdentityBookTest {
    /** Signals whose hashes begin alike, so that they share a shard. */
    private static final List<SignalId> OF_ONE_SHARD = LongStream.range(0, 16_000_000)
            .mapToObj(EddystoneEid::new)
            .filter(id -> IdentityShard.hash(id.scheme(), id.hi(), id.lo(), id.tail()) >>> 50 == 0)
            .limit(400)
            .map(SignalId.class::cast)
            .toList();

    private record Step(boolean put, SignalId signal, Bearer bearer) {}

    @Property(tries = 200)
    void bookAnswersAsAMapWould(@ForAll("steps") List<Step> steps) {
        IdentityBook book = new IdentityBook();
        Map<SignalId, Bearer> reference = new HashMap<>();
        for (Step step : steps) {
            if (step.put()) {
                book.put(step.signal(), step.bearer());
                reference.put(step.signal(), step.bearer());
            } else {
                book.remove(step.signal(), step.bearer().device());
                reference.computeIfPresent(
                        step.signal(),
                        (id, carried) -> carried.device().equals(step.bearer().device()) ? null : carried);
            }
        }
        assertThat(book.size()).isEqualTo(reference.size());
        steps.forEach(step -> assertThat(find(book, step.signal())).isEqualTo(reference.get(step.signal())));
    }

    @Test
    void signalsOfOneShardAreAllFound() {
        IdentityBook book = new IdentityBook();
        OF_ONE_SHARD.forEach(signal -> book.put(signal, bearer((int) signal.hi())));
        assertThat(book.size()).isEqualTo(400);
        assertThat(OF_ONE_SHARD)
                .allSatisfy(signal -> assertThat(find(book, signal)).isEqualTo(bearer((int) signal.hi())));
    }

    @Test
    void bitsThatDifferOnlyInSchemeOrTailAreDifferentSignals() {
        IdentityBook book = new IdentityBook();
        book.put(new EddystoneUid(7, 0), bearer(1));
        assertThat(find(book, new EddystoneEid(7))).isNull();
        assertThat(find(book, new IBeacon(7, 0, 0, 0))).isNull();
        book.put(new IBeacon(7, 0, 0, 1), bearer(2));
        assertThat(find(book, new IBeacon(7, 0, 1, 0))).isNull();
        assertThat(find(book, new EddystoneUid(7, 0))).isEqualTo(bearer(1));
    }

    @Test
    void laterBearerReplacesTheEarlier() {
        IdentityBook book = new IdentityBook();
        book.put(new EddystoneEid(7), bearer(1));
        book.put(new EddystoneEid(7), bearer(2));
        assertThat(find(book, new EddystoneEid(7))).isEqualTo(bearer(2));
        assertThat(book.size()).isEqualTo(1);
    }

    @Test
    void onlyTheDeviceThatCarriesASignalTakesItOut() {
        IdentityBook book = new IdentityBook();
        book.put(new EddystoneEid(7), bearer(1));
        book.remove(new EddystoneEid(7), bearer(2).device());
        assertThat(find(book, new EddystoneEid(7))).isEqualTo(bearer(1));
        book.remove(new EddystoneEid(7), bearer(1).device());
        assertThat(find(book, new EddystoneEid(7))).isNull();
        assertThat(book.size()).isZero();
    }

    @Test
    void writersOfOneShardAtTheSameTimeLoseNothing() throws Exception {
        IdentityBook book = new IdentityBook();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = writer;
            Thread thread = new Thread(() -> {
                awaitAll(start);
                IntStream.iterate(first, i -> i < 400, i -> i + 4).forEach(i -> putAndTakeOutHalf(book, i));
            });
            thread.start();
            writers.add(thread);
        }
        for (Thread thread : writers) {
            thread.join();
        }
        assertThat(IntStream.range(0, 400).filter(i -> find(book, OF_ONE_SHARD.get(i)) != null))
                .containsExactlyElementsOf(IntStream.range(0, 400)
                        .filter(i -> i / 4 % 2 == 0)
                        .boxed()
                        .toList());
    }

    private static void putAndTakeOutHalf(IdentityBook book, int i) {
        book.put(OF_ONE_SHARD.get(i), bearer(i));
        if (i / 4 % 2 == 1) {
            book.remove(OF_ONE_SHARD.get(i), bearer(i).device());
        }
    }

    private static void awaitAll(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<SignalId> signals = Arbitraries.oneOf(
                Arbitraries.of(OF_ONE_SHARD.subList(0, 20)),
                Arbitraries.longs().between(0, 3).map(EddystoneEid::new),
                Combinators.combine(
                                Arbitraries.longs().between(0, 3),
                                Arbitraries.longs().between(0, 1))
                        .as(EddystoneUid::new),
                Arbitraries.integers().between(0, 3).map(i -> new IBeacon(0, 0, 0, i)));
        Arbitrary<Bearer> bearers = Arbitraries.integers().between(0, 2).map(IdentityBookTest::bearer);
        return Combinators.combine(Arbitraries.of(true, true, false), signals, bearers)
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }

    private static Bearer find(IdentityBook book, SignalId signal) {
        return book.find(signal.scheme(), signal.hi(), signal.lo(), signal.tail(), 0);
    }

    private static Bearer bearer(int i) {
        return new Bearer(new DeviceId(new UUID(1, i)), new ShopperId(new UUID(2, i)));
    }
}
