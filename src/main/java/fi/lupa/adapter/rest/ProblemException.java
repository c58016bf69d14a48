package fi.lupa.adapter.rest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** A problem of a type. */
    static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail), null);
    }

    /** A problem that may be gone after a while. */
    static ProblemException retryAfter(ProblemType type, String detail, Duration after) {
        return new ProblemException(Problem.of(type, detail), after);
    }

    /** Bad input, field by field. */
    static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(Problem.invalid(errors), null);
    }

    /** One field of bad input. */
    static ProblemException invalid(String field, String rule, String detail) {
        return invalid(List.of(new FieldError(field, rule, detail)));
    }

    /** What is not there or somebody else's: both look the same. */
    static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND, "there is no such resource");
    }

    /** Nothing, where there was something. */
    static @Nullable Void requireFound(boolean found) {
        if (!found) {
            throw notFound();
        }
        return null;
    }

    /** The body. */
    Problem problem() {
        return problem;
    }

    /** When to try again; null where trying again does not help. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
