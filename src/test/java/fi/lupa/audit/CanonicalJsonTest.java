package fi.lupa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The writer of the domain says what a library of RFC 8785 says. */
class CanonicalJsonTest {
    @Property(tries = 2000)
    void saysWhatTheLibrarySays(@ForAll("members") Map<String, String> members) throws IOException {
        assertThat(CanonicalJson.bytes(members)).isEqualTo(library(members));
    }

    @Test
    void everyUnitOfTheBasicPlaneIsWrittenAsTheLibraryWritesIt() throws IOException {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            if (!Character.isSurrogate((char) unit)) {
                Map<String, String> members = Map.of("a" + (char) unit, Character.toString(unit));
                assertThat(CanonicalJson.bytes(members)).as("U+%04X", unit).isEqualTo(library(members));
            }
        }
    }

    @Test
    void membersStandInTheOrderOfUtf16Units() {
        // U+1F600 is greater than U+FB33 as a character, and less as its units: the example of RFC 8785, section 3.2.3
        Map<String, String> members = Map.of(
                "\u20ac", "1", "\r", "2", "\ufb33", "3", "1", "4", "\ud83d\ude00", "5", "\u0080", "6", "\u00f6", "7");
        assertThat(CanonicalJson.text(members))
                .isEqualTo("{\"\\r\":\"2\",\"1\":\"4\",\"\u0080\":\"6\",\"\u00f6\":\"7\",\"\u20ac\":\"1\","
                        + "\"\ud83d\ude00\":\"5\",\"\ufb33\":\"3\"}");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        for (String half : new String[] {"\ud83d", "a\ude00", "\ud83da", "\ude00\ud83d", "\ud83d\ud83d\ude00"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(Map.of("a", half)));
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(Map.of(half, "a")));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> members() {
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 0x7f)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0x80, 0xd7ff)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xe000, 0x10ffff)))
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        return Arbitraries.maps(texts, texts).ofMaxSize(8);
    }

    private static byte[] library(Map<String, String> members) throws IOException {
        String json = new JsonObject(new HashMap<>(members)).encode();
        return new JsonCanonicalizer(json.getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
    }
}
