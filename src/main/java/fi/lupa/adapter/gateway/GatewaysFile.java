package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file that maps other makes' topics to gateways: a YAML list of entries, the first match wins. */
final class GatewaysFile {
    /** Where it is looked for unless a setting names another; it may be missing there. */
    static final Path DEFAULT = Path.of("config", "gateways.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GatewaysFile() {}

    /**
     * The mappings of the file that was named, or of the default one if none was.
     *
     * @throws InvalidGatewaysFile if a named file is missing, or the file cannot be read or breaks a rule
     */
    static List<Mapping> load(Optional<String> named) {
        if (named.isEmpty() && Files.notExists(DEFAULT)) {
            return List.of();
        }
        Path file = named.map(Path::of).orElse(DEFAULT);
        try {
            return mappings(YAML.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw invalid(file, "there is no such file");
        } catch (JsonProcessingException e) {
            throw invalid(file, "not valid YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw invalid(file, "cannot be read");
        } catch (IllegalArgumentException e) {
            throw invalid(file, String.valueOf(e.getMessage()));
        }
    }

    private static List<Mapping> mappings(JsonNode root) {
        if (root.isMissingNode() || root.isNull()) {
            return List.of();
        }
        if (!root.isArray()) {
            throw new IllegalArgumentException("must be a list of entries");
        }
        List<Mapping> mappings = new ArrayList<>();
        for (JsonNode entry : root) {
            mappings.add(new GatewaysFileEntry(mappings.size() + 1, entry).mapping());
        }
        return mappings;
    }

    private static InvalidGatewaysFile invalid(Path file, String rule) {
        return new InvalidGatewaysFile("gateways file " + file + ": " + rule);
    }
}
