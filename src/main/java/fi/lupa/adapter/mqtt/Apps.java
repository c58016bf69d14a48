package fi.lupa.adapter.mqtt;

import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.Meters;
import fi.lupa.engine.Sessions;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The apps connected here; the newest connection of a device is its app. Any thread. */
@Singleton
final class Apps {
    private static final Logger LOG = Logger.getLogger(Apps.class);

    private final Sessions sessions;
    private final Meters meters;
    private final MqttConfig config;
    private final ConcurrentHashMap<DeviceId, AppPeer> apps = new ConcurrentHashMap<>();

    Apps(Sessions sessions, Meters meters, MqttConfig config) {
        this.sessions = sessions;
        this.meters = meters;
        this.config = config;
    }

    /** An app at a connection. */
    AppPeer at(DeviceId device, Connection connection) {
        return new AppPeer(device, connection, new HandOffs(connection, meters, config.maxPushes()), this);
    }

    /** Makes an app that of its device; whether it replaces one whose deliveries are claimed here. */
    boolean enter(DeviceId device, AppPeer app) {
        AppPeer former = apps.put(device, app);
        return former != null && former.isInSession();
    }

    /** Begins a hand-off to the app of a device. */
    void handOff(DeviceId device, HandOff handOff) {
        AppPeer app = apps.get(device);
        if (app == null) {
            handOff.fail(new HandOffFailure.NotConnected());
        } else {
            app.take(handOff);
        }
    }

    /** Counts a message of an app that leads nowhere. */
    void countUnmapped() {
        meters.unmapped();
    }

    /** The app listens: completes when its device's deliveries are claimed here. */
    Uni<Void> opened(DeviceId device) {
        return Uni.createFrom().deferred(() -> sessions.opened(device));
    }

    /** The app does not listen any more. */
    void closed(DeviceId device) {
        Uni.createFrom()
                .deferred(() -> sessions.closed(device))
                .subscribe()
                .with(ignored -> {}, failure -> LOG.warn("could not note that an app is gone", failure));
    }

    /** Forgets an app that is gone; false if another one has replaced it. */
    boolean remove(DeviceId device, AppPeer app) {
        return apps.remove(device, app);
    }
}
