package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One client's connection, from its CONNECT on. Event loop of the connection only, but for {@link #run}. */
final class Connection implements Line {
    private static final long PATIENCE_MILLIS = 5_000;

    private final MqttEndpoint endpoint;
    private final Context context;
    private final ChannelCutter cutter;
    private final EndpointMeters meters;
    private final InHand inHand;
    private final Acknowledgements acknowledgements;
    private BooleanSupplier owes = () -> false;
    private boolean isOpen = true;
    private long patience;

    Connection(MqttEndpoint endpoint, Context context, MqttConfig config, InHand inHand, EndpointMeters meters) {
        this.endpoint = endpoint;
        this.context = context;
        cutter = new ChannelCutter(context, endpoint);
        this.meters = meters;
        this.inHand = inHand;
        acknowledgements = new Acknowledgements(config);
    }

    /** The endpoint of Vert.x. */
    MqttEndpoint endpoint() {
        return endpoint;
    }

    /** The event loop that owns the connection. */
    Context context() {
        return context;
    }

    /** Runs something on the event loop unless the endpoint has closed the connection by then. Any thread. */
    void run(Runnable task) {
        context.runOnContext(ignored -> {
            if (isOpen) {
                task.run();
            }
        });
    }

    /** Runs something on the event loop if the client can still be answered then. Any thread. */
    void answer(Runnable task) {
        context.runOnContext(ignored -> {
            if (isConnected()) {
                task.run();
            }
        });
    }

    /** Closings cut off while something written may be unreceived: an ordinary close would deliver it later. */
    void cutOffWhile(BooleanSupplier somethingIsUnderWay) {
        owes = somethingIsUnderWay;
    }

    /** Whether the client is let in and can be written to. */
    boolean isConnected() {
        return isOpen && endpoint.isConnected();
    }

    @Override
    public void acknowledge(MqttPublishMessage message) {
        acknowledgements.done(acknowledgements.add(0, acknowledgementOf(message)));
    }

    @Override
    public @Nullable Receipt receive(MqttPublishMessage message) {
        int size = message.payload().length();
        if (!acknowledgements.hasRoom(size) || !inHand.take(size)) {
            refuse(message);
            return null;
        }
        Acknowledgements.Entry entry = acknowledgements.add(size, acknowledgementOf(message));
        return new Receipt(
                () -> inHand.release(size),
                () -> answer(() -> acknowledgements.done(entry)),
                () -> run(() -> close(Closing.WORK_FAILED)));
    }

    /** Refuses the CONNECT, which closes the connection. */
    void refuse(Refusal why) {
        isOpen = false;
        meters.refused(why);
        endpoint.reject(why.code(MqttProtocol.isVersion5(endpoint)));
    }

    /**
     * Closes the connection, saying why to whom understands it. What was written before still goes out, but a client that
     * reads nothing is cut off after a while.
     */
    void close(Closing why) {
        if (!isOpen) {
            return;
        }
        if (owes.getAsBoolean()) {
            cut(why);
            return;
        }
        isOpen = false;
        meters.closed(why);
        if (endpoint.isConnected()) {
            shut(why);
        }
        patience = context.owner().setTimer(PATIENCE_MILLIS, ignored -> cutter.cut());
    }

    /** Cuts the connection off, also one that is being closed: what the client has not received it never will. */
    void cut(Closing why) {
        if (isOpen) {
            isOpen = false;
            meters.closed(why);
        }
        cutter.cut();
    }

    /** The socket is closed. */
    void gone() {
        isOpen = false;
        context.owner().cancelTimer(patience);
    }

    private void shut(Closing why) {
        if (MqttProtocol.isVersion5(endpoint)) {
            endpoint.disconnect(why.code(), MqttProperties.NO_PROPERTIES);
        } else {
            endpoint.close();
        }
    }

    private void refuse(MqttPublishMessage message) {
        if (message.qosLevel().value() == 0) {
            meters.dropped();
        } else {
            close(Closing.OVERLOADED);
        }
    }

    private Runnable acknowledgementOf(MqttPublishMessage message) {
        int id = message.messageId();
        return switch (message.qosLevel()) {
            case AT_LEAST_ONCE -> () -> endpoint.publishAcknowledge(id);
            case EXACTLY_ONCE -> () -> endpoint.publishReceived(id);
            default -> () -> {};
        };
    }
}
