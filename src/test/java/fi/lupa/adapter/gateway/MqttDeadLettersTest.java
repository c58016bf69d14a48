package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MqttDeadLettersTest {
    private static final byte[] PAYLOAD = "{\"id\":\"secret\"}".getBytes(StandardCharsets.UTF_8);

    private final List<byte[]> published = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final MqttDeadLetters letters = new MqttDeadLetters(published::add, clock);

    @Test
    void letterTellsMappingReasonGatewayShapeAndTime() throws IOException {
        letters.bury(route("door"), "no rssi", PAYLOAD);
        JsonNode letter = new ObjectMapper().readTree(published.get(0));
        JsonNode expected = new ObjectMapper().readTree("""
                {"mapping":"home/{gateway}/{device}","reason":"no rssi","gateway":"door",
                 "shape":"{\\"id\\":\\"string\\"}","at":"2026-03-01T10:00:00Z"}
                """);
        assertThat(letter).isEqualTo(expected);
    }

    @Test
    void brokenGatewayCannotFloodNorSilenceAnother() {
        for (int i = 0; i < 100; i++) {
            letters.bury(route("broken"), "no rssi", PAYLOAD);
        }
        assertThat(published).hasSize(DeadLetterValve.PER_SECOND);
        letters.bury(route("door"), "no rssi", PAYLOAD);
        assertThat(published).hasSize(DeadLetterValve.PER_SECOND + 1);
    }

    @Test
    void gatewayIsHeardAgainAfterASecondAndItsDropsAreCounted() {
        DeadLetterValve valve = new DeadLetterValve(clock);
        GatewayRef gateway = new GatewayRef(new StoreId("s"), new GatewayId("g"));
        for (int i = 0; i < DeadLetterValve.PER_SECOND; i++) {
            assertThat(valve.pass(gateway)).hasValue(0);
        }
        assertThat(valve.pass(gateway)).isEmpty();
        assertThat(valve.pass(gateway)).isEmpty();
        clock.now = clock.now.plusSeconds(1);
        assertThat(valve.pass(gateway)).hasValue(2);
        assertThat(valve.pass(gateway)).hasValue(0);
    }

    @Test
    void channelThatFailsDoesNotFailTheCaller() {
        MqttDeadLetters toNobody = new MqttDeadLetters(
                bytes -> {
                    throw new IllegalStateException("closed");
                },
                clock);
        assertThatCode(() -> toNobody.bury(route("door"), "no rssi", PAYLOAD)).doesNotThrowAnyException();
    }

    private static Route route(String gateway) {
        return new Route(
                new StoreId("s"),
                new GatewayId(gateway),
                "home/{gateway}/{device}",
                new Route.Sightings(new LupaFormat()));
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
