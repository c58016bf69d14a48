package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    @Test
    void bearerTokenIsWhatFollowsTheScheme() {
        assertThat(Credentials.parse("bearer abc")).contains(new Credentials(null, "abc"));
    }

    @Test
    void passwordMayHoldColonsAndAnyLetter() {
        String encoded = Base64.getEncoder().encodeToString("admin:a:ä".getBytes(StandardCharsets.UTF_8));
        assertThat(Credentials.parse("Basic " + encoded)).contains(new Credentials("admin", "a:ä"));
    }

    @Test
    void otherSchemesAndBrokenOnesAreNoCredentials() {
        for (String header : new String[] {"", "Digest x", "Basic !!!", "Basic YWRtaW4="}) {
            assertThat(Credentials.parse(header)).isEmpty();
        }
    }

    @Test
    void textTellsNoSecret() {
        assertThat(new Credentials("admin", "geheim").toString()).doesNotContain("geheim");
    }
}
