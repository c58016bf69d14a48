package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how the administrator signs in. */
final class AdminOptions {
    static final String PASSWORD_VARIABLE = "LUPA_ADMIN_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--admin-user", paramLabel = "NAME", description = "The administrator (default: ${DEFAULT-VALUE}).")
    private String user = "admin";

    @Option(
            names = "--admin-password",
            paramLabel = "SECRET",
            description =
                    "The administrator's password; better given in the environment as " + PASSWORD_VARIABLE + ", or by")
    private @Nullable String password;

    @Option(
            names = "--admin-password-file",
            paramLabel = "FILE",
            description = "a file that holds it, such as Lupa keeps in its data directory.")
    private @Nullable Path passwordFile;

    /**
     * The administrator whom the options describe.
     *
     * @param environment where a password is looked up that the command line does not hold
     * @throws ParameterException if there is no password, or its file cannot be read
     */
    Credential admin(Map<String, String> environment) {
        String secret = Optional.ofNullable(password)
                .or(this::fromFile)
                .or(() -> Optional.ofNullable(environment.get(PASSWORD_VARIABLE)))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "the administrator's password is missing: --admin-password-file or " + PASSWORD_VARIABLE));
        return Credential.basic(user, secret);
    }

    private Optional<String> fromFile() {
        if (passwordFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "--admin-password-file cannot be read: " + passwordFile, e);
        }
    }
}
