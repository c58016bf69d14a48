package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one file, in its order. A file is read whole before anything is published, so that a bad line is
 * found before the first message is out.
 *
 * @param messages the messages; may be none; all of them tell when they were recorded, in the order of time, or none does
 */
record Recording(List<RecordedMessage> messages) {
    Recording {
        messages = List.copyOf(messages);
    }

    /**
     * Reads a file of UTF-8 lines; blank lines and lines that begin with {@code #} are skipped.
     *
     * @throws BadRecording if the file cannot be read or a line breaks a rule
     */
    static Recording read(Path file) throws BadRecording {
        List<String> lines = lines(file);
        List<RecordedMessage> messages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                String line = decode(lines.get(i));
                if (!line.isBlank() && !line.startsWith("#")) {
                    RecordedMessage message = RecordedMessage.parse(line);
                    checkTime(messages, message);
                    messages.add(message);
                }
            } catch (Rule.Broken e) {
                throw new BadRecording("%s: line %d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
        return new Recording(messages);
    }

    /** How long the recording took; zero where it does not tell. */
    Duration length() {
        return messages.isEmpty()
                ? Duration.ZERO
                : messages.get(messages.size() - 1).offset().orElse(Duration.ZERO);
    }

    private static void checkTime(List<RecordedMessage> before, RecordedMessage message) {
        if (before.isEmpty()) {
            return;
        }
        Optional<Duration> last = before.get(before.size() - 1).offset();
        Rule.check(last.isPresent() == message.offset().isPresent(), "either every message has a time, or none has");
        Rule.check(
                last.isEmpty() || last.get().compareTo(message.offset().orElseThrow()) <= 0,
                "a time is not before that of the message before");
    }

    /** Lines of one character a byte: line ends are found before decoding, so that malformed UTF-8 has a line number. */
    private static List<String> lines(Path file) throws BadRecording {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).lines().toList();
        } catch (IOException e) {
            throw new BadRecording(
                    "%s: cannot be read (%s)".formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    private static String decode(String bytes) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rule.Broken("a line is UTF-8", e);
        }
    }
}
