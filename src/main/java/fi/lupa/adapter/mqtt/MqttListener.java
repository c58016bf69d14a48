package fi.lupa.adapter.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The TCP port of the MQTT endpoint. It opens last, when all that stands behind it does. */
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

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 900) StartupEvent event) {
        open().toCompletionStage().toCompletableFuture().join();
    }

    void onStop(@Observes ShutdownEvent event) {
        close().toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
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
