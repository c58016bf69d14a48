package fi.lupa.simulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushBoardTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String OFFER = "{\"v\":1,\"type\":\"offer\",\"deliveryId\":\"d1\",\"offerId\":\"o1\","
            + "\"storeId\":\"s1\",\"title\":\"T\",\"body\":\"B\",\"expiresAt\":\"2026-01-01T12:15:00Z\",\"extra\":1}";
    private static final String CANCEL = "{\"v\":1,\"type\":\"cancel\",\"deliveryId\":\"d1\"}";

    private final PushBoard board = new PushBoard();

    @Test
    void anOfferIsShownUntilItExpires() {
        assertThat(receive(OFFER, NOW)).isEqualTo(PushEvent.Kind.SHOWN);
        Instant end = NOW.plusSeconds(900);
        assertThat(board.expire(end.minusMillis(1))).isEmpty();
        assertThat(board.shown()).extracting(Push::offerId).containsExactly("o1");
        assertThat(board.expire(end)).extracting(PushEvent::kind).containsExactly(PushEvent.Kind.EXPIRED);
        assertThat(board.shown()).isEmpty();
        assertThat(board.expire(end)).isEmpty();
    }

    @Test
    void aCancelledOfferIsRemovedAndDoesNotExpireAfterwards() {
        receive(OFFER, NOW);
        assertThat(receive(CANCEL, NOW)).isEqualTo(PushEvent.Kind.CANCELLED);
        assertThat(board.shown()).isEmpty();
        assertThat(board.expire(NOW.plusSeconds(901))).isEmpty();
    }

    @Test
    void aDeliveryThatComesAgainIsNotShownAgain() {
        receive(OFFER, NOW);
        assertThat(receive(OFFER, NOW.plusSeconds(1))).isEqualTo(PushEvent.Kind.DUPLICATE);
        assertThat(board.shown()).hasSize(1);
        board.expire(NOW.plusSeconds(900));
        assertThat(receive(OFFER, NOW.plusSeconds(901))).isEqualTo(PushEvent.Kind.DUPLICATE);
        assertThat(board.shown()).isEmpty();
    }

    @Test
    void aCancelThatOvertakesItsOfferKeepsItFromBeingShown() {
        receive(CANCEL, NOW);
        assertThat(receive(OFFER, NOW)).isEqualTo(PushEvent.Kind.DUPLICATE);
        assertThat(board.shown()).isEmpty();
    }

    @Test
    void anOfferThatComesAtItsEndIsNotShown() {
        assertThat(receive(OFFER, NOW.plusSeconds(900))).isEqualTo(PushEvent.Kind.TOO_LATE);
        assertThat(board.shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"v\":2,\"type\":\"offer\",\"deliveryId\":\"d\",\"expiresAt\":\"2026-01-01T13:00:00Z\"}",
                "{\"v\":1,\"type\":\"news\"}",
                "{\"v\":1,\"type\":\"offer\",\"deliveryId\":\"d\"}",
                "{\"v\":1,\"type\":\"offer\",\"expiresAt\":\"2026-01-01T13:00:00Z\"}"
            })
    void whatTheAppDoesNotUnderstandIsPassedOver(String message) {
        assertThat(receive(message, NOW)).isEqualTo(PushEvent.Kind.IGNORED);
        assertThat(board.shown()).isEqualTo(List.of());
    }

    private PushEvent.Kind receive(String message, Instant now) {
        return board.receive(message.getBytes(UTF_8), now).kind();
    }
}
