package fi.lupa.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"walk", "phone", "replay"})
    void everySubcommandHasExamplesAndExitCodesAndShowsNoSecret(String subcommand) {
        Map<String, String> environment = Map.of("LUPA_GATEWAY_PASSWORD", "s3cret", "LUPA_ADMIN_PASSWORD", "s3cret");
        Run run = Run.with(environment, subcommand, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Examples:", "beacon-simulator " + subcommand + " ", "Exit codes: 0 ")
                .doesNotContain("s3cret");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theProgramNamesItsSubcommands() {
        assertThat(Run.of("--help").out()).contains("walk", "phone", "replay");
    }
}
