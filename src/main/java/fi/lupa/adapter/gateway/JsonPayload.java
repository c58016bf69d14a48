package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fi.lupa.engine.MalformedPayload;
import java.io.IOException;

/** A payload read as a stream of JSON tokens: no tree, no text copied unless somebody asks for it. Any thread. */
final class JsonPayload {
    private static final int MAX_NESTING = 32;

    /** Field names are not interned: the JVM would keep them, and they are the payload's. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();

    private JsonPayload() {}

    /** A parser before the first token. */
    static JsonParser open(byte[] payload) throws IOException {
        return FACTORY.createParser(payload);
    }

    /**
     * Hands the fields of the payload's object to the reader.
     *
     * @throws MalformedPayload if the payload is not one JSON object from its first to its last byte
     */
    static void readObject(byte[] payload, FieldReader reader) throws MalformedPayload {
        try (JsonParser json = open(payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedPayload("not a JSON object");
            }
            readFields(json, reader);
            if (json.nextToken() != null) {
                throw new MalformedPayload("more than one JSON value");
            }
        } catch (IOException e) {
            throw new MalformedPayload("not valid JSON");
        }
    }

    /** Hands the fields of the object that the parser has just entered to the reader. */
    static void readFields(JsonParser json, FieldReader reader) throws IOException, MalformedPayload {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            reader.field(name, json);
            json.skipChildren();
        }
    }
}
