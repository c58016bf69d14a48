package fi.lupa.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the previous, current and next Eddystone-EID of each device in the book as time goes on.
 *
 * <p>A step moves the devices whose window has ended: the oldest id goes, the new next one comes. Since each device's clock
 * has an offset of its own, windows end spread over time. A late step makes nobody recognised by an id that is too old,
 * since ids know their window; after a jump of time, forth or back, one step puts things right. Any thread.
 */
public final class EidRotation {
    private static final UUID LAST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final IdentityBook book;
    private final EidCipher cipher = new EidCipher();
    /** Whatever changes a device's ids does so under the lock of its entry. */
    private final Map<DeviceId, EidWindows> devices = new ConcurrentHashMap<>();

    private final NavigableSet<Due> due = new ConcurrentSkipListSet<>();
    /** The latest time that something was computed for. */
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    /** When a device's window ends. */
    private record Due(long end, UUID device) implements Comparable<Due> {
        static Due of(EidWindows windows) {
            return new Due(windows.end(), windows.current().bearer().device().value());
        }

        @Override
        public int compareTo(Due other) {
            int byEnd = Long.compare(end, other.end);
            return byEnd != 0 ? byEnd : device.compareTo(other.device);
        }
    }

    EidRotation(IdentityBook book) {
        this.book = book;
    }

    void enter(Bearer bearer, EidBeacon beacon, Instant now) {
        long second = now.getEpochSecond();
        latest.accumulateAndGet(second, Math::max);
        devices.compute(
                bearer.device(),
                (id, known) -> known != null && known.isOf(bearer, beacon)
                        ? known
                        : replace(known, EidWindows.around(second, bearer, beacon, cipher)));
    }

    void leave(DeviceId device) {
        devices.computeIfPresent(device, (id, known) -> replace(known, null));
    }

    /** How many devices there are. */
    public int devices() {
        return devices.size();
    }

    /**
     * Moves every device whose window has ended. One caller at a time.
     *
     * @return how many it moved
     */
    public int step(Instant now) {
        long second = now.getEpochSecond();
        if (second < latest.getAndSet(second)) {
            devices.keySet().forEach(device -> move(device, second));
        }
        int moved = 0;
        for (Due next = pollUntil(second); next != null; next = pollUntil(second)) {
            move(new DeviceId(next.device), second);
            moved++;
        }
        return moved;
    }

    private @Nullable Due pollUntil(long second) {
        return due.headSet(new Due(second, LAST), true).pollFirst();
    }

    private void move(DeviceId device, long second) {
        devices.computeIfPresent(device, (id, known) -> {
            EidWindows moved = known.movedTo(second, cipher);
            return moved.equals(known) ? known : replace(known, moved);
        });
    }

    /** What both have stays untouched. */
    private @Nullable EidWindows replace(@Nullable EidWindows before, @Nullable EidWindows after) {
        List<Ephemeral> old = before == null ? List.of() : before.all();
        List<Ephemeral> fresh = after == null ? List.of() : after.all();
        old.stream().filter(id -> !fresh.contains(id)).forEach(book::drop);
        fresh.stream().filter(id -> !old.contains(id)).forEach(book::add);
        if (before != null) {
            due.remove(Due.of(before));
        }
        if (after != null) {
            due.add(Due.of(after));
        }
        return after;
    }
}
