package fi.lupa.adapter.rest;

import fi.lupa.engine.NotYetFinal;
import fi.lupa.engine.Refusal;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what the engine refuses into problems. */
class RefusalMappers {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return switch (e.kind()) {
            case INVALID -> ProblemResponses.of(ProblemException.invalid(errors(e)));
            case CONFLICT -> ProblemResponses.of(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
            case TAKEN -> ProblemResponses.of(ProblemType.TAKEN, String.valueOf(e.getMessage()));
            case NOT_FOUND -> ProblemResponses.of(ProblemException.notFound());
            case SIGNED_OUT -> ProblemResponses.unauthenticated();
        };
    }

    private static List<FieldError> errors(Refusal e) {
        return e.flaws().stream()
                .map(flaw -> new FieldError(flaw.field(), flaw.rule(), flaw.detail()))
                .toList();
    }

    @ServerExceptionMapper
    Response notYetFinal(NotYetFinal e) {
        return ProblemResponses.of(ProblemException.retryAfter(
                ProblemType.NOT_YET_FINAL, "it has ended; ask again to learn that nothing is under way", RETRY_AFTER));
    }
}
