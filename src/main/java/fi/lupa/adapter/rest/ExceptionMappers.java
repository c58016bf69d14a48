package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fi.lupa.engine.IdempotencyKeyReused;
import fi.lupa.engine.PreconditionFailed;
import fi.lupa.engine.SignalTaken;
import fi.lupa.engine.TooManyGuesses;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a request into a problem. */
class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return ProblemResponses.of(e);
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e) {
        return ProblemResponses.of(Violations.problem(e));
    }

    @ServerExceptionMapper
    Response mismatchedInput(MismatchedInputException e) {
        return ProblemResponses.of(BadJson.problem(e));
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException e) {
        return ProblemResponses.unauthenticated();
    }

    @ServerExceptionMapper
    Response signInFailed(AuthenticationFailedException e) {
        if (e.getCause() instanceof TooManyGuesses guesses) {
            return ProblemResponses.of(ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS,
                    "too many wrong passwords for this user name",
                    guesses.retryAfter()));
        }
        return e.getCause() == null ? ProblemResponses.unauthenticated() : unexpected(e.getCause());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return ProblemResponses.of(ProblemType.FORBIDDEN, "who is signed in may not do this");
    }

    @ServerExceptionMapper
    Response keyReused(IdempotencyKeyReused e) {
        return ProblemResponses.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "use a new key for a new request");
    }

    @ServerExceptionMapper
    Response taken(SignalTaken e) {
        return ProblemResponses.of(ProblemType.TAKEN, "another device is recognised by that id");
    }

    @ServerExceptionMapper
    Response preconditionFailed(PreconditionFailed e) {
        return ProblemResponses.of(ProblemType.PRECONDITION_FAILED, "the resource is in another version");
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return ProblemResponses.of(ProblemException.notFound());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return ProblemResponses.of(BadJson.problem(json));
        }
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        return ProblemResponses.of(type, type.title());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (Outage.isCause(e)) {
            return ProblemResponses.of(Outage.problem());
        }
        LOG.error("A request failed", Anonymous.of(e));
        return ProblemResponses.of(ProblemType.INTERNAL, "the request was not carried out");
    }
}
