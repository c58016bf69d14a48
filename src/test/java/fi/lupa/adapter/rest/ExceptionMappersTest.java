package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.engine.TooManyGuesses;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionMappersTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AuthenticationFailedException(), 401),
                Arguments.of(new AuthenticationFailedException(new TooManyGuesses(Duration.ofSeconds(1))), 429),
                Arguments.of(new AuthenticationFailedException(new IOException("reset")), 503),
                Arguments.of(new AuthenticationFailedException(new IllegalArgumentException("a defect")), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void signInThatFailsIsNoWrongPasswordUnlessItIs(AuthenticationFailedException failure, int status) {
        assertThat(new ExceptionMappers().signInFailed(failure).getStatus()).isEqualTo(status);
    }
}
