package fi.lupa.simulator.terminal;

import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where Lupa is. */
public final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--api", paramLabel = "URL", description = "Lupa's HTTP API (default: ${DEFAULT-VALUE}).")
    private String api = "http://127.0.0.1:8080/api/v1";

    @Option(
            names = "--mqtt-url",
            paramLabel = "URL",
            description = "The MQTT server, tcp://host:port or ssl://host:port: Lupa itself, or the broker that it is"
                    + " a client of (default: ${DEFAULT-VALUE}).")
    private String mqttUrl = "tcp://127.0.0.1:1883";

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description = "How long a call is repeated while Lupa does not listen, is not ready or asks to come back"
                    + " later, ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofMinutes(2);

    /**
     * The API's address.
     *
     * @throws ParameterException if it is none
     */
    public String api() {
        return checked("--api", api, "https?");
    }

    /**
     * The MQTT server's address.
     *
     * @throws ParameterException if it is none
     */
    public String mqttUrl() {
        return checked("--mqtt-url", mqttUrl, "tcp|ssl");
    }

    /** How long a call may be repeated. */
    public Duration patience() {
        return patience;
    }

    private String checked(String option, String url, String schemes) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getScheme().matches(schemes)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), option + " must be an address", e);
        }
        throw new ParameterException(
                command.commandLine(), option + " must be an address (" + schemes + ") without credentials");
    }
}
