package fi.lupa.adapter.mqtt;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The administrators who listen. Any thread. */
@Singleton
final class Admins {
    private final Set<AdminPeer> listening = ConcurrentHashMap.newKeySet();

    void add(AdminPeer admin) {
        listening.add(admin);
    }

    void remove(AdminPeer admin) {
        listening.remove(admin);
    }

    /** Sends a message to whoever listens now; nobody is waited for, and nothing is kept. */
    void tell(String topic, byte[] payload) {
        if (topic.equals(AdminPeer.TOPIC)) {
            listening.forEach(admin -> admin.tell(topic, payload));
        }
    }
}
