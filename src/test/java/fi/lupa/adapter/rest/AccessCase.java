package fi.lupa.adapter.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the matrix: one operation upon one store's things, and the status that each role gets.
 *
 * @param present the stores of the thing as it is; empty for a thing that is not there
 * @param wanted the stores that the request names
 */
record AccessCase(
        String method, String path, Set<String> present, Set<String> wanted, Map<AccessRole, Integer> expected) {
    private static final Path MATRIX = Path.of("src", "test", "resources", "access", "matrix.txt");

    static List<AccessCase> all() throws IOException {
        List<AccessCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(MATRIX)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(parse(line.trim().split("\\s+")));
            }
        }
        return cases;
    }

    private static AccessCase parse(String... words) {
        Map<AccessRole, Integer> expected = new EnumMap<>(AccessRole.class);
        int column = 3;
        for (AccessRole role : AccessRole.values()) {
            expected.put(role, Integer.valueOf(words[column++]));
        }
        String[] things = words[2].split("->", -1);
        return new AccessCase(words[0], words[1], stores(things[0]), stores(things[things.length - 1]), expected);
    }

    private static Set<String> stores(String text) {
        return text.isEmpty() || text.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(text.split("\\+")));
    }

    /** As the OpenAPI document names it. */
    String operation() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + present + "->" + wanted;
    }
}
