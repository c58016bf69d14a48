package fi.lupa.adapter.mqtt;

import fi.lupa.engine.HandOffFailure;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/** A message under way to the broker; the first of its answer, its connection's end and its deadline concludes it. Any thread. */
final class BrokerHandOff implements MqttActionListener {
    /** The broker has it and nobody listens (MQTT 5, 3.4.2.1). */
    private static final int NO_MATCHING_SUBSCRIBERS = 0x10;

    private static final int FIRST_ERROR = 0x80;
    private static final int LAST_CODE = 0xFF;

    private final HandOff handOff;
    private final AtomicBoolean isConcluded = new AtomicBoolean();

    BrokerHandOff(HandOff handOff) {
        this.handOff = handOff;
    }

    /** At the deadline the connection is closed, and only then the outcome told. */
    void cutAtDeadline(Vertx vertx, BrokerPublisher publisher, BrokerLink link) {
        long millis = handOff.deadline().left(System.nanoTime()).toMillis() + 1;
        vertx.setTimer(millis, ignored -> {
            if (!isConcluded.get()) {
                var unused =
                        publisher.cut(link).whenComplete((done, failure) -> fail(new HandOffFailure.NotAcknowledged()));
            }
        });
    }

    /** Nothing was written. */
    void notBegun() {
        fail(new HandOffFailure.NotConnected());
    }

    @Override
    public void onSuccess(IMqttToken token) {
        if (hasListener(token.getReasonCodes())) {
            if (isConcluded.compareAndSet(false, true)) {
                handOff.succeed();
            }
        } else {
            notBegun();
        }
    }

    @Override
    public void onFailure(IMqttToken token, Throwable failure) {
        fail(isRefusal(failure) ? new HandOffFailure.NotConnected() : new HandOffFailure.NotAcknowledged());
    }

    private static boolean hasListener(int @Nullable [] reasons) {
        return reasons == null || reasons.length == 0 || reasons[0] != NO_MATCHING_SUBSCRIBERS;
    }

    /** The broker did not take it: told by its reason code, where Paho's own codes are larger. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof MqttException mqtt
                && mqtt.getReasonCode() >= FIRST_ERROR
                && mqtt.getReasonCode() <= LAST_CODE;
    }

    private void fail(HandOffFailure failure) {
        if (isConcluded.compareAndSet(false, true)) {
            handOff.fail(failure);
        }
    }
}
