package fi.lupa.simulator.replay;

import fi.lupa.simulator.mqtt.Login;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say who connects and where to. */
final class ConnectionOptions {
    static final String PASSWORD_VARIABLE = "LUPA_GATEWAY_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The MQTT server, tcp://host:port or ssl://host:port (default: ${DEFAULT-VALUE}).")
    private String url = "tcp://127.0.0.1:1883";

    @Option(names = "--username", paramLabel = "NAME", description = "The gateway's user name.")
    private @Nullable String username;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            description = "The gateway's password; better given in the environment as " + PASSWORD_VARIABLE + ".")
    private @Nullable String password;

    @Option(names = "--client-id", paramLabel = "ID", description = "The MQTT client id (default: a random one).")
    private String clientId = MqttAsyncClient.generateClientId();

    /**
     * The gateway that the options describe.
     *
     * @param environment where a password is looked up that the command line does not hold
     * @throws ParameterException if an option breaks a rule
     */
    Login gateway(Map<String, String> environment) {
        if (password != null && username == null) {
            throw new ParameterException(command.commandLine(), "--password needs --username");
        }
        try {
            String secret = password != null ? password : environment.get(PASSWORD_VARIABLE);
            return new Login(url, clientId, username, secret);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--url must be tcp://host:port or ssl://host:port, without credentials", e);
        }
    }
}
