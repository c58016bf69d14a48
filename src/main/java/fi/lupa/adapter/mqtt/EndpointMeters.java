package fi.lupa.adapter.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted about connections: nothing of it is about a person. Any thread. */
@Singleton
final class EndpointMeters {
    private final MeterRegistry registry;
    private final RefusalLog log;
    private final AtomicInteger connections = new AtomicInteger();

    EndpointMeters(MeterRegistry registry, RefusalLog log) {
        this.registry = registry;
        this.log = log;
        registry.gauge("lupa.mqtt.connections", connections);
    }

    /** A connection was accepted. */
    void opened() {
        connections.incrementAndGet();
    }

    /** An accepted connection is gone. */
    void gone() {
        connections.decrementAndGet();
    }

    /** The endpoint closed a connection. */
    void closed(Closing why) {
        registry.counter("lupa.mqtt.closed", "reason", why.tag()).increment();
        if (why == Closing.FORBIDDEN) {
            log.note("publish forbidden");
        }
    }

    /** A CONNECT was refused. */
    void refused(Refusal why) {
        registry.counter("lupa.mqtt.refused", "reason", why.tag()).increment();
        log.note("sign-in " + why.tag());
    }

    /** A QoS 0 message came when there was no room for it. */
    void dropped() {
        registry.counter("lupa.mqtt.dropped").increment();
    }

    /** Watches how many gateways say that they are online. */
    void watchOnline(AtomicInteger online) {
        registry.gauge("lupa.gateways.online", online);
    }
}
