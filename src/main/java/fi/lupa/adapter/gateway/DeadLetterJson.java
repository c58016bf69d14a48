package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.lupa.engine.DeadLetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A dead letter as JSON: {@code {"mapping","reason","gateway","shape","at"}}. */
final class DeadLetterJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private DeadLetterJson() {}

    static byte[] write(DeadLetter letter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("mapping", letter.mapping());
            json.writeStringField("reason", letter.reason());
            json.writeStringField("gateway", letter.gateway().value());
            json.writeStringField("shape", letter.shape());
            json.writeStringField("at", letter.at().toString());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
