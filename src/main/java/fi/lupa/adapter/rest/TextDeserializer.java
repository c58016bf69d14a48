package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts, and refuses those with half a surrogate pair: JSON can escape one (RFC 8259, section 8.2), but UTF-8 has none, so
 * that it would be kept as a question mark.
 */
final class TextDeserializer extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw JsonMappingException.from(parser, "half a surrogate pair");
        }
        return text;
    }
}
