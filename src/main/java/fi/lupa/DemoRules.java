package fi.lupa;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code LUPA_DEMO=true} refuses: its page shows people one by one and without delay, so it runs for simulated people on
 * one machine only.
 */
final class DemoRules {
    private DemoRules() {}

    /** The rules that are broken, in words; empty when the demonstration may run, or is off. */
    static List<String> problems(SettingsReader reader) {
        List<String> problems = new ArrayList<>();
        if (reader.text("lupa.demo").filter(Boolean::parseBoolean).isPresent()) {
            if (reader.isProduction()) {
                problems.add("LUPA_DEMO must not be true in production");
            }
            if (!reader.isLoopback("lupa.http.host")) {
                problems.add(
                        "LUPA_DEMO needs LUPA_HTTP_HOST to be a loopback address: its page shows people without delay");
            }
        }
        return problems;
    }
}
