package fi.lupa.bench;

import com.sun.management.ThreadMXBean;
import fi.lupa.identity.BeaconClock;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.EidCipher;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.IdentityBook;
import fi.lupa.identity.RotationExponent;
import fi.lupa.identity.ShopperId;
import fi.lupa.sighting.Scheme;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * What rotating ids cost in CPU time of one thread: entering all devices into an empty book, a step of one second, a look-up, and the
 * step after a jump of hours. Exponent 10.
 */
final class EidBench {
    private static final long START = 1_800_000_000;
    private static final int STEPS = 200;
    private static final int LOOK_UPS = 2_000_000;
    private static final long JUMP = 10_000;
    private static final RotationExponent EXPONENT = new RotationExponent(10);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private EidBench() {}

    /** Measures, and prints a table. */
    public static void main(String[] arguments) {
        for (int devices : new int[] {20_000, 100_000, 1_000_000}) {
            measure(devices);
        }
    }

    private static void measure(int devices) {
        IdentityBook book = new IdentityBook();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long began = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < devices; i++) {
            beacon(i).enter(book, new Bearer(new DeviceId(new UUID(1, i)), new ShopperId(new UUID(2, i))), at(0));
        }
        long load = THREADS.getCurrentThreadCpuTime() - began;
        long loadBytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        System.out.printf(
                "%9d devices: load %,d ms, %,d MB allocated (%.1f us and %,d B each)%n",
                devices, load / 1_000_000, loadBytes >> 20, load / 1e3 / devices, loadBytes / devices);
        steps(book);
        lookUps(book, devices);
        began = THREADS.getCurrentThreadCpuTime();
        int moved = book.rotation().step(at(STEPS + JUMP));
        long jump = THREADS.getCurrentThreadCpuTime() - began;
        System.out.printf("  jump: %,d moved in %,d ms%n", moved, jump / 1_000_000);
    }

    private static void steps(IdentityBook book) {
        long[] nanos = new long[STEPS];
        int moved = 0;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++) {
            long began = THREADS.getCurrentThreadCpuTime();
            moved += book.rotation().step(at(i + 1));
            nanos[i] = THREADS.getCurrentThreadCpuTime() - began;
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        Arrays.sort(nanos);
        System.out.printf(
                "  step of a second: %d moved, median %.2f ms, longest %.2f ms, %,d kB allocated%n",
                moved / STEPS, nanos[STEPS / 2] / 1e6, nanos[STEPS - 1] / 1e6, (bytes / STEPS) >> 10);
    }

    private static void lookUps(IdentityBook book, int devices) {
        EidCipher cipher = new EidCipher();
        long[] eids = new long[Math.min(devices, 50_000)];
        for (int i = 0; i < eids.length; i++) {
            EidBeacon beacon = beacon(i);
            eids[i] = cipher.eid(beacon.key(), EXPONENT, beacon.clock().at(START + STEPS));
        }
        int found = 0;
        long began = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < LOOK_UPS; i++) {
            found += book.find(Scheme.EID, eids[i % eids.length], 0, 0, START + STEPS) == null ? 0 : 1;
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - began;
        System.out.printf("  look-up: %d ns, %d of %d found%n", nanos / LOOK_UPS, found, LOOK_UPS);
    }

    private static EidBeacon beacon(int i) {
        long offset = (i * 0x9E3779B97F4A7C15L) >>> 48;
        return new EidBeacon(new EidKey(i, ~i), EXPONENT, new BeaconClock(START - 65_536 - offset));
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(START + second);
    }
}
