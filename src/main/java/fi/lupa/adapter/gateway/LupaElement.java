package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.sighting.Rssi;
import fi.lupa.sighting.SightingSink;
import java.io.IOException;

/** One element of a Lupa batch while it is read. Reused; one thread. */
final class LupaElement implements FieldReader {
    private final CharScan scan = new CharScan(false);
    private final SignalParts signal = new SignalParts();
    private boolean hasSignal;
    private double rssi;
    private long at;

    /** Reads the element that the parser is at and keeps it in the columns; false if it is no valid sighting. */
    boolean read(JsonParser json, SightingColumns kept) throws IOException, MalformedPayload {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        hasSignal = false;
        rssi = Double.NaN;
        at = SightingSink.NO_TIME;
        JsonPayload.readFields(json, this);
        boolean valid = hasSignal && Rssi.isValid(rssi) && at != GatewayTime.INVALID;
        if (valid) {
            kept.add(signal, rssi, at);
        }
        return valid;
    }

    @Override
    public void field(String name, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        switch (name) {
            case "id" -> hasSignal = token == JsonToken.VALUE_STRING && signal.readSignalId(scan.over(json));
            case "rssi" -> rssi = token.isNumeric() ? json.getDoubleValue() : Double.NaN;
            case "at" -> at = GatewayTime.read(json, scan);
            default -> {}
        }
    }
}
