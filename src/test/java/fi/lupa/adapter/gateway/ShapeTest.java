package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    private static final String CANARY = "4242";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\",\"rssi\":-1.5,\"track\":true,\"at\":null} "
                        + "| {\"id\":\"string\",\"rssi\":\"number\",\"track\":\"boolean\",\"at\":\"null\"}",
                "{\"aa:bb\":1,\"Secret\":\"x\"} | {\"field\":\"number\",\"field\":\"string\"}",
                "{\"sightings\":[{\"id\":\"a\"},{\"id\":\"b\"},7]} | {\"sightings\":[{\"id\":\"string\"},\"number\"]}",
                "[[],{},\"a\",1,true,null,[1]] | [[],{},\"string\",\"number\",\"boolean\"]",
                "[[[[[[[1]]]]]]] | [[[[[[\"array\"]]]]]]",
                "[[[[[[{\"id\":{}}]]]]]] | [[[[[[\"object\"]]]]]]",
                "\"secret\" | \"string\"",
                "'' | text(0)",
                "{\"id\":\"secret\" | text(16)",
                "1 2 | text(4)",
                "$GPRP,00112233 | text(16)",
            })
    void valuesAndUnknownNamesAreMasked(String payload, String shape) {
        assertThat(of(payload)).isEqualTo(shape);
    }

    @Test
    void bytesThatAreNoTextAreToldByTheirRoughSize() {
        assertThat(Shape.of(new byte[] {0, 1, 2, 3, 4})).isEqualTo("binary(8)");
        assertThat(Shape.of(new byte[] {(byte) 0xC3, 'a', 'b', 'c'})).isEqualTo("binary(4)");
    }

    @Property
    void noValueAndNoForeignNameOfAnyPayloadIsTold(@ForAll("trees") Object tree) throws IOException {
        String json = new ObjectMapper().writeValueAsString(tree);
        assertThat(json).contains(CANARY);
        assertCanaryFree(json);
    }

    @Property
    void noValueOfACutPayloadIsTold(@ForAll("trees") Object tree, @ForAll @IntRange(max = 10_000) int length)
            throws IOException {
        String json = new ObjectMapper().writeValueAsString(tree);
        assertCanaryFree(json.substring(0, length % json.length()));
    }

    @Test
    void hugePayloadHasASmallShape() {
        String distinct = "{\"id\":[{\"mac\":1,\"rssi\":1},{\"id\":2}],\"name\":{\"var\":{\"int\":[true,1,\"\"]}}}";
        String members = FieldNames.KNOWN.stream()
                .map(name -> "\"" + name + "\":" + distinct)
                .collect(Collectors.joining(","));
        assertThat(of("[{" + members + "}]")).hasSizeBetween(800, 1024).contains("...");
    }

    @Test
    void namesThatMayBeToldAreWordsOfAFormat() {
        assertThat(FieldNames.KNOWN).allMatch(name -> name.matches("[A-Za-z_@][A-Za-z0-9_@-]{0,31}"));
    }

    /** Any JSON whose leaves and names hold the canary. */
    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.of(CANARY, "a" + CANARY + "ä", 4242, -4242.5, Long.parseLong(CANARY));
        Arbitrary<String> names = Arbitraries.of("id", "rssi", "x" + CANARY, CANARY, "sightings");
        return Arbitraries.recursive(() -> leaves, inner -> wrapped(inner, names), 0, 5);
    }

    private static Arbitrary<Object> wrapped(Arbitrary<Object> inner, Arbitrary<String> names) {
        Arbitrary<Object> arrays = inner.list().ofMinSize(1).ofMaxSize(3).map(list -> (Object) list);
        Arbitrary<Object> objects =
                Arbitraries.maps(names, inner).ofMinSize(1).ofMaxSize(3).map(map -> (Object) map);
        return Arbitraries.oneOf(List.of(arrays, objects));
    }

    private static void assertCanaryFree(String payload) {
        String shape = of(payload);
        assertThat(shape).doesNotContain(CANARY);
        assertThat(shape.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
    }

    private static String of(String payload) {
        return Shape.of(payload.getBytes(StandardCharsets.UTF_8));
    }
}
