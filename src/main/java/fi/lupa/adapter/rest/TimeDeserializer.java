package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.Instant;

/** Reads RFC 3339 texts and epoch milliseconds. */
final class TimeDeserializer extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    TimeDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Times.ofEpochMilli(parser.getLongValue())
                    : Times.parse(text(parser, context));
        } catch (IllegalArgumentException e) {
            throw new InvalidFormatException(parser, "not a time", "", Instant.class);
        }
    }

    private static String text(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            context.handleUnexpectedToken(Instant.class, parser);
        }
        return parser.getText();
    }
}
