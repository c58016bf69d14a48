package fi.lupa;

import java.util.List;

/** Settings that the program refuses to start with. Each problem names a setting and what is wrong with it; never a secret. */
final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super("refusing to start:" + (problems.size() == 1 ? " " : "\n  ") + String.join("\n  ", problems));
    }
}
