package fi.lupa.adapter.mqtt;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The TCP port of the MQTT endpoint. */
@Singleton
public final class MqttListener {
    private static final Logger LOG = Logger.getLogger(MqttListener.class);

    private final MqttConfig config;
    private final Connections connections;
    private final MqttServer server;

    MqttListener(Vertx vertx, MqttConfig config, Doorkeeper doorkeeper, Connections connections) {
        this.config = config;
        this.connections = connections;
        server = MqttServer.create(vertx, options(config))
                .endpointHandler(endpoint -> doorkeeper.receive(endpoint, vertx.getOrCreateContext()))
                .exceptionHandler(failure -> LOG.debug("a connection failed before its CONNECT", failure));
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** Opens the port. */
    Future<Void> open() {
        return server.listen()
                .onSuccess(ignored -> LOG.infof("MQTT endpoint listening on %s:%d", config.host(), port()))
                .mapEmpty();
    }

    /** Closes the port and all connections. */
    Future<Void> close() {
        connections.closeAll(Closing.SHUT_DOWN);
        return server.close();
    }

    private static MqttServerOptions options(MqttConfig config) {
        return new MqttServerOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setMaxMessageSize(config.maxMessageSize())
                .setTimeoutOnConnect((int) config.connectTimeout().toSeconds())
                .setAutoClientId(false);
    }
}
