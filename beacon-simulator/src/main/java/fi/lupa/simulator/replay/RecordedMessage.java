package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One message of a recording, written as topic, one TAB, payload; further TABs belong to the payload.
 *
 * @param topic a topic name (MQTT 3.1.1, section 4.7): 1 to 65,535 bytes of UTF-8, no wildcard, no control character
 * @param payload what is published there
 */
record RecordedMessage(String topic, Payload payload) {
    private static final char SEPARATOR = '\t';
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
        int separator = line.indexOf(SEPARATOR);
        Rule.check(separator >= 0, "a TAB stands between topic and payload");
        String payload = line.substring(separator + 1);
        return new RecordedMessage(
                line.substring(0, separator),
                payload.startsWith(BinaryPayload.MARK) ? BinaryPayload.parse(payload) : new TextPayload(payload));
    }

    /** The line that {@link #parse} reads back into an equal message. */
    String format() {
        return topic + SEPARATOR + payload.format();
    }
}
