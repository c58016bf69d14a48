package fi.lupa.simulator.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendBufferTest {
    private final SendBuffer buffer = new SendBuffer(4, 2);

    @Test
    void noMoreThanTheWindowIsTaken() throws Exception {
        add("a", "b", "c");
        assertThat(take()).contains("a");
        assertThat(take()).contains("b");
        assertThat(take()).isEmpty();
    }

    @Test
    void anAcknowledgementMakesRoom() throws Exception {
        add("a", "b", "c");
        Publication first = buffer.take(Duration.ZERO).orElseThrow();
        take();
        buffer.acknowledge(first);
        assertThat(take()).contains("c");
        assertThat(buffer.tally()).isEqualTo(new LinkTally(1, 2, 0, 0));
    }

    @Test
    void whatWasInFlightIsSentAgainInOrderAndBeforeTheRest() throws Exception {
        add("a", "b", "c");
        take();
        take();
        buffer.rewind();
        assertThat(take()).contains("a");
        assertThat(take()).contains("b");
    }

    @Test
    void anAcknowledgementOfALostConnectionCountsOnlyOnTheNextOne() throws Exception {
        add("a");
        Publication first = buffer.take(Duration.ZERO).orElseThrow();
        buffer.rewind();
        buffer.acknowledge(first);
        assertThat(buffer.tally()).isEqualTo(new LinkTally(0, 1, 0, 0));
    }

    @Test
    void aFullBufferDropsTheOldestThatIsNotInFlight() throws Exception {
        add("a", "b");
        take();
        take();
        add("c", "d", "e");
        assertThat(buffer.tally()).isEqualTo(new LinkTally(0, 4, 1, 0));
        buffer.rewind();
        assertThat(take()).contains("a");
        assertThat(take()).contains("b");
    }

    @Test
    void drainingEndsOnceNothingIsLeft() throws Exception {
        add("a");
        assertThat(buffer.drain(Duration.ofMillis(10))).isFalse();
        buffer.acknowledge(buffer.take(Duration.ZERO).orElseThrow());
        assertThat(buffer.drain(Duration.ofMillis(10))).isTrue();
    }

    private void add(String... payloads) {
        for (String payload : payloads) {
            buffer.add(new Publication("t", payload.getBytes(UTF_8)));
        }
    }

    private Optional<String> take() throws InterruptedException {
        return buffer.take(Duration.ZERO).map(publication -> new String(publication.payload(), UTF_8));
    }
}
