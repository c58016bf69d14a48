package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaysFileTest {
    @TempDir
    Path directory;

    @Test
    void shippedFileMapsNothingAndItsExamplesAreValid() throws IOException {
        assertThat(GatewaysFile.load(Optional.empty())).isEmpty();
        String examples = Pattern.compile("^# (- topic:|  format:|  store:)", Pattern.MULTILINE)
                .matcher(Files.readString(GatewaysFile.DEFAULT))
                .replaceAll("$1")
                .replace("\n[]", "");
        List<String> topics =
                load(examples).stream().map(mapping -> mapping.pattern().text()).toList();
        assertThat(topics).containsExactly("espresense/devices/{device}/{gateway}", "home/{gateway}/BTtoMQTT/{device}");
    }

    @Test
    void namedFileThatIsMissingIsRefused() {
        String missing = directory.resolve("none.yaml").toString();
        assertThatThrownBy(() -> GatewaysFile.load(Optional.of(missing)))
                .isInstanceOf(InvalidGatewaysFile.class)
                .hasMessageContaining(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "[]", "---\n"})
    void emptyFileMapsNothing(String yaml) throws IOException {
        assertThat(load(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{topic: a, format: x} | entry 2, field format: must be one of lupa, espresense, openmqttgateway",
                "{topic: a} | entry 2, field format: must be one of",
                "{format: lupa} | entry 2, field topic: must be given",
                "{topic: 7, format: lupa} | entry 2, field topic: must be text",
                "{topic: a/#, format: lupa} | entry 2, field topic: each level",
                "{topic: a, format: lupa, store: -x} | entry 2, field store: an id matches",
                "{topic: a, format: lupa, gateway: 12} | entry 2, field gateway: must be text; put it in quotes",
                "{topic: '{store}', format: lupa, store: s} | entry 2, field store: must not be given",
                "{topic: '{gateway}', format: lupa, gateway: g} | entry 2, field gateway: must not be given",
                "{topic: a, format: lupa, zone: z} | entry 2, field zone: unknown",
                "just-text | entry 2: must have the fields",
            })
    void errorNamesEntryFieldAndRule(String entry, String error) {
        assertThatThrownBy(() -> load("- {topic: b, format: lupa}\n- " + entry))
                .isInstanceOf(InvalidGatewaysFile.class)
                .hasMessageContaining(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic: a", "text", "- [", "- {topic: a, topic: b, format: lupa}", "[]\n---\n[]"})
    void fileThatIsNoListIsRefused(String yaml) {
        assertThatThrownBy(() -> load(yaml)).isInstanceOf(InvalidGatewaysFile.class);
    }

    private List<Mapping> load(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("gateways.yaml"), yaml);
        return GatewaysFile.load(Optional.of(file.toString()));
    }
}
