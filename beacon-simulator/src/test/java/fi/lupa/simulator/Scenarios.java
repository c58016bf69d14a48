package fi.lupa.simulator;

import fi.lupa.simulator.scenario.BadScenario;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.ScenarioFile;
import java.nio.file.Path;

/** Scenarios to test with. */
public final class Scenarios {
    private Scenarios() {}

    /** The one that is shipped. */
    public static Scenario small() {
        try {
            return ScenarioFile.read(Path.of("scenarios", "small.yaml"));
        } catch (BadScenario e) {
            throw new IllegalStateException(e);
        }
    }
}
