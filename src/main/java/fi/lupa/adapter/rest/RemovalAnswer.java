package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import fi.lupa.identity.DeviceId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a device: final.
 *
 * @param cancelled deliveries that will not happen
 * @param handedOff deliveries that had happened and have not expired
 */
@Schema(description = "A removed device: nothing is handed off to it any more, and it is recognised no more")
record RemovalAnswer(String deviceId, Instant removedAt, int cancelled, int handedOff) {
    static RemovalAnswer of(DeviceId device, Instant now, EndingAnswer answer) {
        return new RemovalAnswer(device.toString(), now, answer.cancelled(), answer.handedOff());
    }
}
