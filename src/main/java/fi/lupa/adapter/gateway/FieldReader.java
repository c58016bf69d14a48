package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import fi.lupa.engine.MalformedPayload;
import java.io.IOException;

/** What takes the fields of a JSON object, one after the other. */
interface FieldReader {
    /**
     * Takes a field, or lets it pass by doing nothing.
     *
     * @param json at the first token of the value; it may be left there or at the value's last token
     */
    void field(String name, JsonParser json) throws IOException, MalformedPayload;
}
