package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.lupa.engine.MalformedPayload;
import fi.lupa.engine.SightingFormat;
import fi.lupa.sighting.SightingSink;
import java.io.IOException;

/**
 * OpenMQTTGateway's message of one device, also Theengs Gateway's: an iBeacon's {@code uuid}, {@code major}, {@code minor}
 * and the {@code rssi}. A message without all three of an iBeacon's fields is of another kind of device, which is let pass
 * without a sighting. Numbers may be strings. It tells no time, so it counts as heard on arrival.
 */
public final class OpenMqttGatewayFormat implements SightingFormat {
    @Override
    public String name() {
        return "openmqttgateway";
    }

    @Override
    public void decode(byte[] payload, SightingSink sink) throws MalformedPayload {
        Message message = new Message();
        JsonPayload.readObject(payload, message);
        message.handTo(sink);
    }

    private static final class Message implements FieldReader {
        private static final int ABSENT = -1;
        private static final int INVALID = -2;

        private final CharScan scan = new CharScan(true);
        private final OneDevice device = new OneDevice();
        private int uuid = ABSENT;
        private int major = ABSENT;
        private int minor = ABSENT;

        @Override
        public void field(String name, JsonParser json) throws IOException {
            switch (name) {
                case "uuid" -> uuid = readUuid(json);
                case "major" -> major = readU16(json);
                case "minor" -> minor = readU16(json);
                case "rssi" -> device.heardAt(readRssi(json));
                default -> {}
            }
        }

        private int readUuid(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return INVALID;
            }
            device.signal().readBareUuid(scan.over(json));
            return scan.isDone() ? 0 : INVALID;
        }

        private int readU16(JsonParser json) throws IOException {
            if (!json.currentToken().isScalarValue()) {
                return INVALID;
            }
            int value = scan.over(json).u16();
            return scan.isDone() ? value : INVALID;
        }

        private static double readRssi(JsonParser json) throws IOException {
            if (json.currentToken().isNumeric()) {
                return json.getDoubleValue();
            }
            try {
                return Double.parseDouble(json.getText());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        private void handTo(SightingSink sink) throws MalformedPayload {
            if (uuid == ABSENT || major == ABSENT || minor == ABSENT) {
                return;
            }
            OneDevice.require(uuid != INVALID, "malformed uuid");
            OneDevice.require(major != INVALID && minor != INVALID, "malformed major or minor");
            device.checkRssi();
            device.signal().majorMinor(major, minor);
            device.handTo(sink);
        }
    }
}
