package fi.lupa;

import fi.lupa.engine.Ledger;
import fi.lupa.engine.SightingFlow;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready means that sightings are being consumed and decisions can be committed. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements AsyncHealthCheck {
    private final SightingFlow sightings;
    private final Ledger ledger;

    Readiness(SightingFlow sightings, Ledger ledger) {
        this.sightings = sightings;
        this.ledger = ledger;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return ledger.isWritable()
                .map(writable -> HealthCheckResponse.named("sightings and decisions")
                        .status(writable && sightings.isOpen())
                        .withData("sightings", sightings.isOpen())
                        .withData("decisions", writable)
                        .build());
    }
}
