package fi.lupa.adapter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.audit.Chains;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final int ENTRIES = 60;

    @TempDir
    java.nio.file.Path directory;

    private AuditFiles files;
    private List<SealedEntry> chain;

    @BeforeEach
    void write() throws IOException {
        files = new AuditFiles(directory);
        chain = Chains.of(ENTRIES, 1);
        files.log(Chains.lines(chain));
        files.keys(Chains.SIGNER);
        files.heads(Chains.head(chain, ENTRIES), Chains.head(chain, 20));
    }

    @Test
    void soundLogIsToldWithExitCodeZero() {
        assertThat(files.verify()).isZero();
        assertThat(files.said())
                .contains("SOUND: positions 1 to 60 of r1 agree with 2 signed heads.")
                .contains("The newest head is of position 60, signed at ")
                .doesNotContain("NOT ");
    }

    @Test
    void anyOtherByteAnywhereInTheLogIsFoundInItsLine() throws IOException {
        byte[] log = Files.readAllBytes(files.log());
        Random random = new Random(1);
        for (int at = 0; at < log.length; at += 1 + random.nextInt(60)) {
            byte[] edited = log.clone();
            edited[at] = (byte) (edited[at] ^ (1 << random.nextInt(8)));
            Files.write(files.log(), edited);
            assertThat(files.verify()).as("byte %d", at).isEqualTo(1);
            assertThat(files.said()).contains("NOT SOUND: line " + lineOf(log, at) + ",");
        }
    }

    private static long lineOf(byte[] log, int at) {
        return 1
                + new String(log, 0, at, StandardCharsets.US_ASCII)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void logThatIsCutAtAnyByteIsFound() throws IOException {
        byte[] log = Files.readAllBytes(files.log());
        for (int length = 0; length < log.length; length += 97) {
            Files.write(files.log(), Arrays.copyOf(log, length));
            assertThat(files.verify()).as("%d bytes", length).isEqualTo(1);
        }
    }

    @Test
    void lineThatIsNoEntryIsToldWithTheReason() throws IOException {
        String entry = chain.get(4).line();
        assertThat(saidOfLineFive("")).contains("line 5, position 5: ").contains("it is no JSON object");
        assertThat(saidOfLineFive("{nonsense")).contains("it is not JSON");
        assertThat(saidOfLineFive(entry.replace("{", "{\"at\":\"2026\","))).contains("a member stands twice in it");
        assertThat(saidOfLineFive(entry.replace("\":\"", "\": \""))).contains("it is JSON, but");
        assertThat(saidOfLineFive(entry + "\r")).contains("it is JSON, but");
        assertThat(saidOfLineFive(entry.replace("consent", "c\\u006fnsent"))).contains("it is JSON, but");
        assertThat(saidOfLineFive(entry.replace("}", ",\"more\":\"1\"}"))).contains("it is JSON, but");
        assertThat(saidOfLineFive(" ".repeat(100_000))).contains("longer than any entry");
    }

    private String saidOfLineFive(String line) throws IOException {
        List<String> lines = Chains.lines(chain);
        lines.set(4, line);
        files.log(lines);
        assertThat(files.verify()).isEqualTo(1);
        assertThat(files.said()).contains("line 5, ");
        return files.said();
    }

    @Test
    void whatIsBeyondTheNewestHeadIsToldAsNotCovered() throws IOException {
        files.heads(Chains.head(chain, 20));
        files.log(Chains.lines(Chains.rebuilt(chain, 20)));
        assertThat(files.verify()).isZero();
        assertThat(files.said()).contains("NOT COVERED: 40 entries, positions 21 to 60, are beyond the newest head");
    }

    @Test
    void logWithoutAHeadProvesNothing() throws IOException {
        files.heads(new SignedHead[0]);
        assertThat(files.verify()).isEqualTo(1);
        assertThat(files.said()).contains("NOT SIGNED: the 60 entries");
    }

    @Test
    void headOfAnUnknownKeyIsFound() throws IOException {
        files.heads(Chains.head(chain, ENTRIES), Chains.head(Chains.STRANGER, chain, 20));
        assertThat(files.verify()).isEqualTo(1);
        assertThat(files.said()).contains("NOT SOUND: head of position 20: it is signed by a key that is not trusted");
    }

    @Test
    void headsInSeveralAnswersAndFilesCountAllTogether() throws IOException {
        String two =
                AuditFiles.headsAnswer(Chains.head(chain, 3)) + "\n" + AuditFiles.headsAnswer(Chains.head(chain, 5));
        Files.writeString(directory.resolve("more"), two);
        assertThat(files.verify("--heads", directory.resolve("more").toString()))
                .isZero();
        assertThat(files.said()).contains("agree with 4 signed heads");
        List<SealedEntry> other = Chains.rebuilt(chain, 4);
        Files.writeString(directory.resolve("more"), AuditFiles.headsAnswer(Chains.head(other, 5)));
        assertThat(files.verify("--heads", directory.resolve("more").toString()))
                .isEqualTo(1);
        assertThat(files.said()).contains("line 5, position 5: its hash is not the one that was signed");
    }

    @Test
    void partOfALogBeginsAfterAHead() throws IOException {
        files.log(Chains.lines(chain).subList(20, ENTRIES));
        assertThat(files.verify("--from", "21")).isZero();
        assertThat(files.said()).contains("NOT CHECKED: positions 1 to 20 are not in this log");
        assertThat(files.verify()).as("a log without its beginning").isEqualTo(1);
        assertThat(files.verify("--from", "22")).as("no head of position 21").isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodIsTold() throws IOException {
        Files.writeString(directory.resolve("bad"), "{\"items\":[],\"items\":[]}");
        assertThat(files.verify("--heads", directory.resolve("bad").toString())).isEqualTo(2);
        assertThat(files.verify("--keys", directory.resolve("bad").toString())).isEqualTo(2);
        assertThat(files.verify("--heads", directory.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(files.verify("--no-such-option")).isEqualTo(2);
        Files.writeString(
                directory.resolve("bad"),
                "{\"items\":[{\"keyId\":\"" + "0".repeat(64) + "\",\"publicKey\":\""
                        + AuditFiles.base64(Chains.SIGNER.key().encoded()) + "\"}]}");
        assertThat(files.verify("--keys", directory.resolve("bad").toString())).isEqualTo(2);
        assertThat(files.complained()).contains("a keyId is not that of its key");
    }
}
