package fi.lupa.adapter.mqtt;

import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.Meters;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages under way to one app. Each is answered when the app acknowledges it (QoS 0: when it has left for the
 * network) or when its deadline comes, and then the connection is cut off, so that nothing is under way any more. Event
 * loop of the connection only.
 */
final class HandOffs {
    private final Connection connection;
    private final Outlet outlet;
    private final Meters meters;
    private final int limit;
    private final Map<Integer, Pending> pending = new HashMap<>();

    HandOffs(Connection connection, Meters meters, int limit) {
        this.connection = connection;
        this.meters = meters;
        this.limit = limit;
        outlet = new Outlet(connection);
        connection.cutOffWhile(() -> !pending.isEmpty());
    }

    /** Begins a hand-off, unless it is too late or the app has enough to read. */
    void begin(HandOff handOff, String topic, MqttQoS qos) {
        if (pending.size() >= limit || !outlet.isWritable()) {
            handOff.fail(new HandOffFailure.NotConnected());
        } else if (handOff.deadline().hasPassed(System.nanoTime())) {
            meters.tooLate();
            handOff.fail(new HandOffFailure.TooLate());
        } else {
            write(handOff, topic, qos);
        }
    }

    /** The app has the message of that packet identifier. */
    void acknowledged(int id) {
        Pending answered = pending.remove(id);
        if (answered != null) {
            vertx().cancelTimer(answered.timer());
            answered.handOff().succeed();
        }
    }

    /** The connection ended: of what was written nobody knows whether the app has it. */
    void abandon() {
        List<Pending> abandoned = List.copyOf(pending.values());
        pending.clear();
        for (Pending each : abandoned) {
            vertx().cancelTimer(each.timer());
            each.handOff().fail(new HandOffFailure.NotAcknowledged());
        }
    }

    private void write(HandOff handOff, String topic, MqttQoS qos) {
        long timer = vertx().setTimer(millisUp(handOff.deadline().left(System.nanoTime())), ignored -> cutOff());
        boolean isAcknowledged = qos != MqttQoS.AT_MOST_ONCE;
        int id = outlet.nextId();
        pending.put(id, new Pending(handOff, timer));
        outlet.write(id, topic, handOff.payload(), qos, isAcknowledged ? () -> {} : () -> acknowledged(id));
    }

    private void cutOff() {
        connection.cut(Closing.SILENT);
        abandon();
    }

    /** A timer of Vert.x takes whole milliseconds from one on. */
    private static long millisUp(Duration left) {
        return left.toMillis() + 1;
    }

    private Vertx vertx() {
        return connection.context().owner();
    }

    private record Pending(HandOff handOff, long timer) {}
}
