package fi.lupa.adapter.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A message in hand: to be acknowledged, or to be sent again. Any thread.
 *
 * @param release gives its room back
 * @param acknowledge acknowledges it in its turn
 * @param giveBack ends its connection, the one way of MQTT to have a message sent again
 */
record Receipt(Runnable release, Runnable acknowledge, Runnable giveBack) {
    /** The work is done. */
    CompletionStage<Void> done() {
        release.run();
        acknowledge.run();
        return CompletableFuture.completedStage(null);
    }

    /** The work is not done. */
    CompletionStage<Void> failed() {
        release.run();
        giveBack.run();
        return CompletableFuture.completedStage(null);
    }
}
