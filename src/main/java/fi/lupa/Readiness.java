package fi.lupa;

import fi.lupa.adapter.mqtt.MqttLifecycle;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.SightingFlow;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready means that sightings are being consumed, decisions can be committed and pushes can leave. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements AsyncHealthCheck {
    private final SightingFlow sightings;
    private final Ledger ledger;
    private final MqttLifecycle mqtt;

    Readiness(SightingFlow sightings, Ledger ledger, MqttLifecycle mqtt) {
        this.sightings = sightings;
        this.ledger = ledger;
        this.mqtt = mqtt;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return ledger.isWritable()
                .map(writable -> HealthCheckResponse.named("sightings and decisions")
                        .status(writable && isConsuming() && mqtt.isSending())
                        .withData("sightings", isConsuming())
                        .withData("pushes", mqtt.isSending())
                        .withData("decisions", writable)
                        .build());
    }

    /** A broker that is away sends none. */
    private boolean isConsuming() {
        return sightings.isOpen() && mqtt.isReceiving();
    }
}
