package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The published documents: there, well-formed, and telling of every call and topic. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class DocumentsTest {
    @Test
    void openApiTellsEveryCall() throws IOException {
        Set<String> told = new TreeSet<>();
        document(RestAssured.get("/q/openapi").asString())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> told.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "{}"))));
        assertThat(served()).hasSizeGreaterThan(15).isSubsetOf(told);
    }

    @Test
    void asyncApiTellsEveryTopic() throws IOException {
        JsonNode document = document(Files.readString(java.nio.file.Path.of("docs", "asyncapi.yaml")));
        List<String> topics = StreamSupport.stream(document.get("channels").spliterator(), false)
                .map(channel -> channel.get("address").textValue())
                .toList();
        assertThat(document.get("asyncapi").textValue()).isEqualTo("3.0.0");
        assertThat(topics)
                .containsExactlyInAnyOrder(
                        "lupa/v1/{store}/{gateway}/sightings",
                        "lupa/v1/{store}/{gateway}/status",
                        "lupa/v1/devices/{deviceId}/push",
                        "lupa/v1/dead-letter");
    }

    @Test
    void asyncApiRefersToNothingThatIsMissing() throws IOException {
        JsonNode document = document(Files.readString(java.nio.file.Path.of("docs", "asyncapi.yaml")));
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static JsonNode document(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }

    /** Every call of the program's resources, with the names of path parameters left out. */
    private static Set<String> served() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass resource : House.classes()) {
            if (resource.isAnnotatedWith(Path.class)) {
                String path = resource.getAnnotationOfType(Path.class).value();
                resource.getMethods().forEach(method -> calls.addAll(calls(path, method)));
            }
        }
        return calls;
    }

    private static List<String> calls(String root, JavaMethod method) {
        List<String> calls = new ArrayList<>();
        String path = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        httpMethods(method).forEach(verb -> calls.add(verb + " " + normal(root + "/" + path)));
        return calls;
    }

    private static Stream<String> httpMethods(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(found -> found.map(HttpMethod::value).stream());
    }

    private static String normal(String path) {
        return ("/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("/$", "");
    }
}
