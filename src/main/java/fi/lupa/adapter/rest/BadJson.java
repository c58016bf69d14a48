package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jackson cannot read, as a problem; the input is not repeated. */
final class BadJson {
    private BadJson() {}

    /** The problem: a field where Jackson names one, else a malformed body. */
    static ProblemException problem(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !isBroken(e.getCause())) {
            boolean empty =
                    e instanceof MismatchedInputException && mapping.getPath().isEmpty() && isAtEnd(mapping);
            return empty
                    ? ProblemException.invalid("body", "required", "the body is missing")
                    : ProblemException.invalid(List.of(error(mapping)));
        }
        return ProblemException.of(ProblemType.MALFORMED, "the body is not one well-formed JSON value");
    }

    /** A number that is none of the field's is well-formed all the same. */
    private static boolean isBroken(@Nullable Throwable cause) {
        return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
    }

    private static boolean isAtEnd(JsonMappingException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("No content to map");
    }

    private static FieldError error(JsonMappingException e) {
        String field = field(e.getPath());
        if (e instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "unknown", "there is no such field");
        }
        if (e.getCause() instanceof InputCoercionException) {
            return new FieldError(field, "range", "the number is too small or too large");
        }
        return e instanceof MismatchedInputException
                ? new FieldError(field, "type", "the value is not of the type that the field takes")
                : new FieldError(field, "format", "the value does not fit the field");
    }

    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }
}
