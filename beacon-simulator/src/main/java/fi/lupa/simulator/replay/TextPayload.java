package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * A payload of UTF-8 text on one line, in which every {@code ${now}} stands for the time of sending in epoch
 * milliseconds.
 *
 * @param template the text with its placeholders: without line breaks, and not beginning with
 *     {@value BinaryPayload#MARK}
 */
record TextPayload(String template) implements Payload {
    static final String NOW = "${now}";

    TextPayload {
        Rule.check(template.chars().noneMatch(c -> c == '\n' || c == '\r'), "a payload of text has one line");
        Rule.check(
                !template.startsWith(BinaryPayload.MARK),
                "a payload that begins with " + BinaryPayload.MARK + " is binary");
    }

    @Override
    public byte[] bytes(Instant now) {
        return template.replace(NOW, Long.toString(now.toEpochMilli())).getBytes(UTF_8);
    }

    @Override
    public String format() {
        return template;
    }
}
