package fi.lupa.adapter.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.TimeUnit;

/** Opens the way of MQTT last, when all that stands behind it does, and closes it. */
@Singleton
public final class MqttLifecycle {
    private static final int PATIENCE_SECONDS = 5;

    private final Transport transport;

    MqttLifecycle(Transport transport) {
        this.transport = transport;
    }

    /** Whether gateways' messages can come now. Any thread. */
    public boolean isReceiving() {
        return transport.isReceiving();
    }

    /** Whether pushes can leave now. Any thread. */
    public boolean isSending() {
        return transport.isSending();
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 900) StartupEvent event) {
        transport.open().toCompletionStage().toCompletableFuture().join();
    }

    void onStop(@Observes ShutdownEvent event) {
        Future<Void> closed = transport.close();
        closed.toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
