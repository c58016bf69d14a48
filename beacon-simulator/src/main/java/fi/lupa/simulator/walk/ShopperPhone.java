package fi.lupa.simulator.walk;

import fi.lupa.simulator.mqtt.AppLink;
import fi.lupa.simulator.mqtt.Login;
import fi.lupa.simulator.phone.Push;
import fi.lupa.simulator.phone.PushBoard;
import fi.lupa.simulator.phone.PushEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shopper's phone during a walk: connected, and counting what it does about pushes. For any threads. */
final class ShopperPhone implements AutoCloseable {
    private final PushBoard board = new PushBoard();
    private final List<Push> received = new CopyOnWriteArrayList<>();
    private final Map<PushEvent.Kind, Integer> counts = new EnumMap<>(PushEvent.Kind.class);
    private final InstantSource clock;
    private final AppLink link;

    ShopperPhone(Login login, InstantSource clock) {
        this.clock = clock;
        this.link = new AppLink(login, this::receive);
    }

    boolean awaitSubscribed(Duration patience) throws InterruptedException {
        return link.awaitSubscribed(patience);
    }

    /** Every offer that came, each delivery once. */
    List<Push> received() {
        return List.copyOf(received);
    }

    synchronized int count(PushEvent.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    int reconnects() {
        return link.reconnects();
    }

    /** What went wrong last with the connection. */
    String trouble() {
        return link.trouble().orElse("no answer");
    }

    private void receive(byte[] payload) {
        board.expire(clock.instant());
        PushEvent event = board.receive(payload, clock.instant());
        if (event.kind() == PushEvent.Kind.SHOWN || event.kind() == PushEvent.Kind.TOO_LATE) {
            event.push().ifPresent(received::add);
        }
        synchronized (this) {
            counts.merge(event.kind(), 1, Integer::sum);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
