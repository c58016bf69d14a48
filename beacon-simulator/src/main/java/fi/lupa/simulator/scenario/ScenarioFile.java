package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scenario's file: YAML, in which unknown and repeated fields are errors. */
public final class ScenarioFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
            .build();

    private ScenarioFile() {}

    /**
     * Reads and checks a scenario.
     *
     * @throws BadScenario naming the file, the field and the rule that it breaks
     */
    public static Scenario read(Path file) throws BadScenario {
        try {
            return YAML.readValue(Files.readString(file), Scenario.class);
        } catch (JsonMappingException e) {
            throw new BadScenario(file + ": " + describe(e), e);
        } catch (JsonProcessingException e) {
            throw new BadScenario(file + ": " + malformed(e), e);
        } catch (IOException e) {
            throw new BadScenario(
                    "%s: cannot be read (%s)".formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    private static String malformed(JsonProcessingException e) {
        return "line %d: not YAML: %s".formatted(e.getLocation().getLineNr(), firstLine(e.getOriginalMessage()));
    }

    private static String describe(JsonMappingException e) {
        if (e.getCause() instanceof StreamReadException malformed) {
            return malformed(malformed);
        }
        String path = path(e);
        if (e.getCause() instanceof BrokenRule broken) {
            return (path.isEmpty() ? "" : path + ".") + broken.field() + " " + broken.rule();
        }
        return (path.isEmpty() ? "the file" : path) + " " + rule(e);
    }

    private static String rule(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field of a scenario";
        }
        if (e instanceof InvalidFormatException || e instanceof MismatchedInputException) {
            return "must be " + kind(((MismatchedInputException) e).getTargetType());
        }
        return "cannot be read: " + firstLine(e.getOriginalMessage());
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == Duration.class) {
            return "an ISO 8601 duration";
        }
        if (type != null && type.isEnum()) {
            return "one of eid, ibeacon, uid";
        }
        String name = type == null ? "something else" : type.getSimpleName().toLowerCase(Locale.ROOT);
        return "of type " + name;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
