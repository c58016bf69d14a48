package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordedMessageTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_767_225_600_123L);

    @Property
    void whatIsFormattedIsParsedBack(@ForAll("messages") RecordedMessage message) {
        assertThat(RecordedMessage.parse(message.format())).isEqualTo(message);
    }

    @Provide
    Arbitrary<RecordedMessage> messages() {
        return Combinators.combine(offsets(), topics(), Arbitraries.oneOf(texts(), binaries()))
                .as(RecordedMessage::new);
    }

    private static Arbitrary<Optional<Duration>> offsets() {
        return Arbitraries.longs()
                .between(0, 999_999_999_999L)
                .map(Duration::ofMillis)
                .optional();
    }

    private static Arbitrary<String> topics() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(s -> s.chars().noneMatch(c -> c == '+' || c == '#' || Character.isISOControl(c)));
    }

    private static Arbitrary<Payload> texts() {
        return Arbitraries.strings()
                .filter(s -> !s.contains("\n") && !s.contains("\r") && !s.startsWith(BinaryPayload.MARK))
                .map(TextPayload::new);
    }

    private static Arbitrary<Payload> binaries() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(80).map(BinaryPayload::new);
    }

    @Example
    void theFirstTabEndsTheTopicAndTheOthersAreOfThePayload() {
        RecordedMessage message = RecordedMessage.parse("a/b\tc\td");
        assertThat(message.topic()).isEqualTo("a/b");
        assertThat(message.payload().bytes(NOW)).isEqualTo("c\td".getBytes(UTF_8));
    }

    @Example
    void everyPlaceholderBecomesTheTimeOfSending() {
        RecordedMessage message = RecordedMessage.parse("t\t{\"sentAt\":${now},\"at\":${now}}");
        assertThat(message.payload().bytes(NOW))
                .asString(UTF_8)
                .isEqualTo("{\"sentAt\":1767225600123,\"at\":1767225600123}");
    }

    @Example
    void aMarkedPayloadIsDecodedToItsBytes() {
        assertThat(RecordedMessage.parse("t\tbase64:AP+A").payload().bytes(NOW)).containsExactly(0x00, 0xff, 0x80);
    }

    @Example
    void bytesThatSpellThePlaceholderStayAsTheyAre() {
        BinaryPayload payload = new BinaryPayload(TextPayload.NOW.getBytes(UTF_8));
        assertThat(RecordedMessage.parse("t\t" + payload.format()).payload().bytes(NOW))
                .isEqualTo(TextPayload.NOW.getBytes(UTF_8));
    }

    @Example
    void aFirstColumnOfMillisecondsIsTheTimeOfRecording() {
        RecordedMessage message = RecordedMessage.parse("+1500\ta/b\t+2\tx");
        assertThat(message.offset()).contains(Duration.ofMillis(1500));
        assertThat(message.topic()).isEqualTo("a/b");
        assertThat(message.payload().format()).isEqualTo("+2\tx");
    }

    @Example
    void anEmptyPayloadIsAMessage() {
        assertThat(RecordedMessage.parse("t\t").payload().bytes(NOW)).isEmpty();
    }

    @Example
    void whatCannotBePublishedIsRefusedWithItsRule() {
        assertBroken("no separator", "a TAB stands between topic and payload");
        assertBroken("\tx", "a topic has at least one character");
        assertBroken("a/+/b\tx", "a topic holds no wildcard (+ or #)");
        assertBroken("+\tt\tx", "a time is + and milliseconds, and a TAB follows");
        assertBroken("+12", "a time is + and milliseconds, and a TAB follows");
        assertBroken("+12\tt", "a TAB stands between topic and payload");
        assertBroken("a/#\tx", "a topic holds no wildcard (+ or #)");
        assertBroken("a\u0000b\tx", "a topic holds no control character");
        assertBroken("ä".repeat(32_768) + "\tx", "a topic has at most 65535 bytes");
        assertBroken("t\tbase64:&", "what follows base64: must be base64");
    }

    private static void assertBroken(String line, String rule) {
        assertThatThrownBy(() -> RecordedMessage.parse(line))
                .isInstanceOf(Rule.Broken.class)
                .hasMessage(rule);
    }
}
