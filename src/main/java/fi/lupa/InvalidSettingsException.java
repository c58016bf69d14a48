package fi.lupa;

import java.util.List;

/** Settings that the program refuses to start with. Each problem names a setting and the rule it breaks, never its value. */
final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super("refusing to start:\n  " + String.join("\n  ", problems));
    }
}
