package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Meters;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What all connections have received and the engine has not worked off: the cap on memory. Any thread. */
@Singleton
final class InHand {
    private final long limit;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger messages = new AtomicInteger();

    InHand(MqttConfig config, Meters meters) {
        limit = config.maxTotalBytes();
        meters.watchInHand(messages::get);
    }

    /** Takes room for a message; false if there is none. */
    boolean take(int size) {
        if (bytes.addAndGet(size) > limit) {
            bytes.addAndGet(-size);
            return false;
        }
        messages.incrementAndGet();
        return true;
    }

    /** Whether anything is in hand. */
    boolean isAny() {
        return messages.get() > 0;
    }

    /** Gives the room of a message back. */
    void release(int size) {
        bytes.addAndGet(-size);
        messages.decrementAndGet();
    }
}
