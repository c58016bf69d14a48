package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AnonymousTest {
    @Test
    void whatIsLoggedHoldsTypesAndPlacesButNoMessage() {
        StringWriter log = new StringWriter();
        Exception failure = new IllegalStateException("secret", new IllegalArgumentException("secret too"));
        Anonymous.of(failure).printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .contains(
                        "IllegalStateException",
                        "IllegalArgumentException",
                        getClass().getSimpleName())
                .doesNotContain("secret");
    }
}
