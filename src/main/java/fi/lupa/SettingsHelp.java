package fi.lupa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The part of the help that lists the settings, kept as a text of its own beside this class. */
final class SettingsHelp {

    private SettingsHelp() {}

    /** The text, one element a line. */
    static String[] lines() {
        try (InputStream text = SettingsHelp.class.getResourceAsStream("settings-help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("%", "%%")
                    .lines()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
