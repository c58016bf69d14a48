package fi.lupa.adapter.mqtt;

import fi.lupa.engine.PushRoute;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The way of outgoing messages: to the app that their {@link PushRoute} names, or to a topic. Any thread. */
@Singleton
final class PushDoor {
    private final Apps apps;
    private final Admins admins;

    PushDoor(Apps apps, Admins admins) {
        this.apps = apps;
        this.admins = admins;
    }

    /**
     * Sends a message. One with a route is acknowledged when its app acknowledged it; one without goes to whoever listens to
     * the topic and is acknowledged at once.
     *
     * @param topic that of the channel; empty if it has none
     */
    void send(Message<byte[]> message, String topic) {
        Optional<PushRoute> route = message.getMetadata(PushRoute.class);
        if (route.isPresent()) {
            apps.handOff(route.get().device(), new HandOff(message, route.get().deadline()));
        } else {
            admins.tell(topic, message.getPayload());
            message.ack();
        }
    }
}
