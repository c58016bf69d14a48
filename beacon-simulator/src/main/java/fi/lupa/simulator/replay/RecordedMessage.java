package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of a recording, written as topic, one TAB, payload; further TABs belong to the payload. A column before the
 * topic may tell when it was recorded: {@code +} and the milliseconds since the beginning, which cannot be mistaken for a
 * topic, since topics hold no {@code +}.
 *
 * @param offset when it was recorded, since the beginning; zero or more; empty where the recording does not tell
 * @param topic a topic name (MQTT 3.1.1, section 4.7): 1 to 65,535 bytes of UTF-8, no wildcard, no control character
 * @param payload what is published there
 */
record RecordedMessage(Optional<Duration> offset, String topic, Payload payload) {
    private static final char SEPARATOR = '\t';
    private static final Pattern OFFSET = Pattern.compile("\\+(\\d{1,12})");
    private static final int LONGEST_TOPIC = 65_535;

    RecordedMessage {
        Rule.check(!topic.isEmpty(), "a topic has at least one character");
        Rule.check(topic.chars().noneMatch(c -> c == '+' || c == '#'), "a topic holds no wildcard (+ or #)");
        Rule.check(topic.chars().noneMatch(Character::isISOControl), "a topic holds no control character");
        Rule.check(topic.getBytes(UTF_8).length <= LONGEST_TOPIC, "a topic has at most 65535 bytes");
    }

    /**
     * Reads one line that is neither blank nor a comment.
     *
     * @throws Rule.Broken naming the rule that the line breaks
     */
    static RecordedMessage parse(String line) {
        if (!line.startsWith("+")) {
            return untimed(Optional.empty(), line);
        }
        int separator = line.indexOf(SEPARATOR);
        Matcher offset = OFFSET.matcher(separator < 0 ? line : line.substring(0, separator));
        Rule.check(separator >= 0 && offset.matches(), "a time is + and milliseconds, and a TAB follows");
        return untimed(Optional.of(Duration.ofMillis(Long.parseLong(offset.group(1)))), line.substring(separator + 1));
    }

    private static RecordedMessage untimed(Optional<Duration> offset, String line) {
        int separator = line.indexOf(SEPARATOR);
        Rule.check(separator >= 0, "a TAB stands between topic and payload");
        String payload = line.substring(separator + 1);
        return new RecordedMessage(
                offset,
                line.substring(0, separator),
                payload.startsWith(BinaryPayload.MARK) ? BinaryPayload.parse(payload) : new TextPayload(payload));
    }

    /** The line that {@link #parse} reads back into an equal message. */
    String format() {
        String time = offset.map(since -> "+" + since.toMillis() + SEPARATOR).orElse("");
        return time + topic + SEPARATOR + payload.format();
    }
}
