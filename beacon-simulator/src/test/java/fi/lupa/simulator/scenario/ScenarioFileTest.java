package fi.lupa.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.simulator.Run;
import fi.lupa.simulator.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    @TempDir
    Path directory;

    @Test
    void theShippedScenarioIsReadWithItsDefaults() {
        Scenario small = Scenarios.small();
        assertThat(small.stores()).extracting(Store::id).containsExactly("espoo", "turku");
        assertThat(small.stores().get(0).walls()).isEqualTo(new Walls(-3.0, -3.0, 26.0, 18.0));
        assertThat(small.shoppers().get(0).consents().get(0).purposes()).containsExactly("location-offers");
        assertThat(small.movement().speed()).isEqualTo(1.2);
        assertThat(small.radio().interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeZone: Europe/Helsinki | timeZone: Mars/Base | stores[0].timeZone must be an IANA time zone",
                "zoneId: home, x: 20 | zoneId: cellar, x: 20 | stores[0].gateways must each stand in one of the zones",
                "id: g2, zoneId: home, x: 20, y: 12 | id: g2, zoneId: home, x: 20 | stores[0].gateways[1].y is required",
                "{x: 0, y: 0} | {x: far, y: 0} | stores[0].door.x must be of type double",
                "loss: 0.05 | loss: 1 | radio.loss must be 0 to less than 1",
                "interval: PT1S | interval: 1s | batches.interval must be an ISO 8601 duration",
                "interval: PT1S | intervall: PT1S | batches.intervall is not a field of a scenario",
                "identity: uid | identity: mac | shoppers[1].identity must be one of eid, ibeacon, uid",
                "maxUses: 3 | maxUses: 0 | shoppers[2].consents[0].maxUses must be 1 or more",
                "{topics: [cars]} | {topics: [boats]} | shoppers[0].consents[0].topics must name topics of the scenario",
                "name: bengt | name: anna | shoppers must have different ids",
                "crowd: {count: 12} | crowd: {count: -1} | crowd.count must be 0 to 100000",
                "dwell: {min: PT20S, max: PT1M} | dwell: {min: PT20S, max: PT1S} | movement.dwell.max must be PT20S to P1D",
                "id: home-dwell | name: home-dwell | offers[1].id is required",
                "id: demo | id: -demo | retailer.id must match [A-Za-z0-9][A-Za-z0-9._-]{0,63}"
            })
    void whatBreaksARuleIsNamedByFieldAndRule(String is, String becomes, String complaint) throws Exception {
        Path file = changed(is, becomes);
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(BadScenario.class)
                .hasMessage(file + ": " + complaint);
    }

    @Test
    void aRepeatedFieldIsAnError() throws Exception {
        Path file = changed("crowd: {count: 12}", "crowd: {count: 12, count: 13}");
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("Duplicate field 'count'");
    }

    @Test
    void whatIsNoYamlAndWhatIsNotThereIsToldToo() throws Exception {
        Path file = Files.writeString(directory.resolve("bad.yaml"), "retailer: {id: demo\nx");
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageStartingWith(file + ": line 2: not YAML");
        Path none = directory.resolve("none.yaml");
        assertThatThrownBy(() -> ScenarioFile.read(none)).hasMessage(none + ": cannot be read (NoSuchFileException)");
    }

    @Test
    void aBadScenarioIsRefusedByTheCommandLineBeforeAnythingIsCalled() throws Exception {
        Path file = changed("loss: 0.05", "loss: 1");
        Run run = Run.of("walk", "--scenario", file.toString(), "--admin-password", "s3cret");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(file + ": radio.loss must be 0 to less than 1" + System.lineSeparator());
    }

    private Path changed(String is, String becomes) throws Exception {
        String small = Files.readString(Path.of("scenarios", "small.yaml"));
        assertThat(small).contains(is);
        int first = small.indexOf(is);
        return Files.writeString(
                directory.resolve("scenario.yaml"),
                small.substring(0, first) + becomes + small.substring(first + is.length()));
    }
}
