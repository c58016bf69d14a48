package fi.lupa.process;

import fi.lupa.process.App.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A withdrawal that was answered as final, with what the app saw under it.
 *
 * @param topic the number of the topic and offer
 * @param took from the first request to the final answer
 * @param notYetFinal how many answers before that said to ask again
 * @param answeredAt when the final answer was there, on the clock of {@link System#nanoTime}
 * @param handedOff as answered
 */
record Withdrawal(App app, int topic, Duration took, int notYetFinal, long answeredAt, int handedOff) {

    /** The pushes under it, repetitions too. */
    List<Arrival> pushes() {
        return app.pushes().stream()
                .filter(push -> push.offer().equals("o" + topic))
                .toList();
    }

    /** Whether a push came, or was still in the app's hands, after the answer that said it is final. */
    boolean isBroken() {
        return pushes().stream().anyMatch(push -> push.heldUntil() - answeredAt > 0);
    }

    /** Whether the answer denies a push that the app has. */
    boolean isMiscounted() {
        return handedOff == 0 && !pushes().isEmpty();
    }

    /** How long after the answer the cancel of the push came; empty if none did. */
    Optional<Duration> cancelledAfter() {
        return pushes().stream()
                .flatMap(push -> app.cancels().stream()
                        .filter(cancel -> cancel.delivery().equals(push.delivery())))
                .map(cancel -> Duration.ofNanos(cancel.at() - answeredAt))
                .findFirst();
    }
}
