package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.engine.SightingFormat;
import fi.lupa.sighting.SightingSink;
import java.io.IOException;

/**
 * ESPresense's message of one device: {@code id} and {@code rssi}. Only ids {@code iBeacon:UUID-MAJOR-MINOR} are identities
 * that a shopper can have here; a message with an id of another kind ({@code irk:}, {@code known:}, an address…) is let pass
 * without a sighting. It tells no time, so it counts as heard on arrival.
 */
public final class EspresenseFormat implements SightingFormat {
    @Override
    public String name() {
        return "espresense";
    }

    @Override
    public void decode(byte[] payload, SightingSink sink) throws MalformedPayload {
        Message message = new Message();
        JsonPayload.readObject(payload, message);
        message.handTo(sink);
    }

    private static final class Message implements FieldReader {
        private final CharScan scan = new CharScan(true);
        private final OneDevice device = new OneDevice();
        private boolean hasId;
        private boolean isIBeacon;

        @Override
        public void field(String name, JsonParser json) throws IOException, MalformedPayload {
            if (name.equals("id")) {
                readId(json);
            } else if (name.equals("rssi") && json.currentToken().isNumeric()) {
                device.heardAt(json.getDoubleValue());
            }
        }

        private void readId(JsonParser json) throws IOException, MalformedPayload {
            hasId = json.currentToken() == JsonToken.VALUE_STRING;
            isIBeacon = hasId && scan.over(json).skip("iBeacon:");
            if (isIBeacon) {
                device.signal().readDashedUuid(scan);
                device.signal().readMajorMinor(scan, '-');
                OneDevice.require(scan.isDone(), "malformed id");
            }
        }

        private void handTo(SightingSink sink) throws MalformedPayload {
            OneDevice.require(hasId, "no id");
            device.checkRssi();
            if (isIBeacon) {
                device.handTo(sink);
            }
        }
    }
}
