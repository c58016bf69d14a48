package fi.lupa.adapter.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A message in hand: to be acknowledged, or to be sent again by its client. Any thread. */
final class Receipt {
    private final Connection connection;
    private final Acknowledgements.Entry entry;
    private final Runnable release;

    Receipt(Connection connection, Acknowledgements.Entry entry, Runnable release) {
        this.connection = connection;
        this.entry = entry;
        this.release = release;
    }

    /** The work is done: the message is acknowledged in its turn. */
    CompletionStage<Void> done() {
        release.run();
        connection.answer(() -> connection.done(entry));
        return CompletableFuture.completedStage(null);
    }

    /** The work is not done: the connection is closed, the one way of MQTT to have a message sent again. */
    CompletionStage<Void> failed() {
        release.run();
        connection.run(() -> connection.close(Closing.WORK_FAILED));
        return CompletableFuture.completedStage(null);
    }
}
