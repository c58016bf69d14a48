package fi.lupa;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** Reads single settings and notes what is wrong with them, so that all problems are told at once. */
final class SettingsReader {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

    private final Config config;
    private final List<String> problems;

    /** A reader of {@code config} that adds to {@code problems}. */
    SettingsReader(Config config, List<String> problems) {
        this.config = config;
        this.problems = problems;
    }

    /** The setting's text; empty when it is absent or blank. */
    Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class).filter(value -> !value.isBlank());
    }

    void checkPort(String setting) {
        check(
                setting,
                value -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535,
                "must be a port from 0 (a free one) to 65535");
    }

    /** Notes the rule unless the setting is absent or obeys it. */
    void check(String setting, Predicate<String> obeys, String rule) {
        text(setting).filter(obeys.negate()).ifPresent(value -> note(setting, rule));
    }

    /** Whether an address to listen on is of the loopback interface, which is the default. */
    boolean isLoopback(String setting) {
        return text(setting).map(LOOPBACK::contains).orElse(true);
    }

    /** A client id stands in a topic, where some characters have a meaning (MQTT 3.1.1 and 5, 4.7.1). */
    void checkClientId(String setting) {
        text(setting)
                .filter(value -> !value.matches("[A-Za-z0-9._-]{1,64}"))
                .ifPresent(value -> note(setting, "must be 1 to 64 letters, digits, dots, dashes and underlines"));
    }

    boolean isProduction() {
        String profile = text("lupa.profile").orElse("development");
        if (!List.of("development", "production").contains(profile)) {
            note("lupa.profile", "must be development or production");
        }
        return "production".equals(profile);
    }

    /** Notes a rule that a setting breaks. */
    void note(String setting, String rule) {
        problems.add(environmentName(setting) + " " + rule);
    }

    /** The name that operators know the setting by. */
    static String environmentName(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
