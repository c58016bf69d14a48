package fi.lupa.simulator.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir
    Path directory;

    @Test
    void commentsAndBlankLinesAreNoMessages() throws Exception {
        Path file = write("# topic\tpayload\n\n   \r\na\tÄ\r\n#b\tx\nc\t#2");
        assertThat(Recording.read(file).messages())
                .extracting(RecordedMessage::format)
                .containsExactly("a\tÄ", "c\t#2");
    }

    @Test
    void anEmptyFileIsARecordingOfNothing() throws Exception {
        assertThat(Recording.read(write("")).messages()).isEmpty();
    }

    @Test
    void aBadLineIsNamedByFileNumberAndRule() throws Exception {
        Path file = write("# first\n\na\tx\nno separator\n");
        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(BadRecording.class)
                .hasMessage(file + ": line 4: a TAB stands between topic and payload");
    }

    @Test
    void malformedUtf8IsNamedByItsLine() throws Exception {
        Path file = directory.resolve("latin1.tsv");
        Files.write(file, "a\tx\nb\tä\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Recording.read(file)).hasMessage(file + ": line 2: a line is UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("none.tsv");
        assertThatThrownBy(() -> Recording.read(file)).hasMessage(file + ": cannot be read (NoSuchFileException)");
    }

    @Test
    void timesAreForAllMessagesOrForNone() throws Exception {
        Path file = write("+0\ta\tx\nb\tx\n");
        assertThatThrownBy(() -> Recording.read(file))
                .hasMessage(file + ": line 2: either every message has a time, or none has");
    }

    @Test
    void timesDoNotGoBack() throws Exception {
        Path file = write("+0\ta\tx\n+20\tb\tx\n+19\tc\tx\n");
        assertThatThrownBy(() -> Recording.read(file))
                .hasMessage(file + ": line 3: a time is not before that of the message before");
    }

    private Path write(String content) throws Exception {
        return Files.writeString(directory.resolve("recording.tsv"), content);
    }
}
