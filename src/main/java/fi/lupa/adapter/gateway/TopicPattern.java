package fi.lupa.adapter.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of MQTT topics: levels that are literal, or {@code {name}} for any one level; {@code {rest}} as the last level is
 * one or more levels.
 */
final class TopicPattern {
    private static final Pattern NAME = Pattern.compile("\\{[A-Za-z][A-Za-z0-9_-]*}");
    private static final Pattern LITERAL = Pattern.compile("[^{}+#\\x00]*");
    private static final String REST = "{rest}";

    private final String text;
    private final List<String> levels;
    private final boolean endsInRest;

    private TopicPattern(String text, List<String> levels) {
        this.text = text;
        this.levels = levels;
        this.endsInRest = levels.get(levels.size() - 1).equals(REST);
    }

    /**
     * The pattern of a text form.
     *
     * @throws IllegalArgumentException if it breaks a rule, which the message tells
     */
    static TopicPattern parse(String text) {
        List<String> levels = List.of(split(text));
        require(!text.isEmpty(), "must not be empty");
        Set<String> names = new HashSet<>();
        for (String level : levels) {
            boolean isName = NAME.matcher(level).matches();
            require(
                    isName || LITERAL.matcher(level).matches(),
                    "each level is literal, without + and #, or one name in braces");
            require(!isName || names.add(level), "each name may stand in it only once");
        }
        require(!levels.subList(0, levels.size() - 1).contains(REST), "{rest} comes last");
        return new TopicPattern(text, levels);
    }

    /** The levels of a topic. */
    static String[] split(String topic) {
        return topic.split("/", -1);
    }

    /** The text form, which tells nothing of any device. */
    String text() {
        return text;
    }

    /** The first level if it is literal, else null. */
    @Nullable String firstLiteral() {
        return isName(levels.get(0)) ? null : levels.get(0);
    }

    boolean hasName(String name) {
        return levels.contains("{" + name + "}");
    }

    boolean matches(String[] topic) {
        int size = levels.size();
        if (endsInRest ? topic.length < size : topic.length != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!isName(levels.get(i)) && !levels.get(i).equals(topic[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The topic filter of what it matches when some names stand for given levels.
     *
     * @param levelsByName what stands for each name; the others stand for any level
     */
    String filter(Map<String, String> levelsByName) {
        return levels.stream()
                .map(level -> isName(level) ? levelsByName.getOrDefault(nameOf(level), any(level)) : level)
                .collect(Collectors.joining("/"));
    }

    private static String any(String level) {
        return level.equals(REST) ? "#" : "+";
    }

    private static String nameOf(String level) {
        return level.substring(1, level.length() - 1);
    }

    /** The level of a matching topic that stands where the name does; null if the name is not in the pattern. */
    @Nullable String capture(String name, String[] topic) {
        int index = levels.indexOf("{" + name + "}");
        return index < 0 ? null : topic[index];
    }

    private static boolean isName(String level) {
        return level.startsWith("{");
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
