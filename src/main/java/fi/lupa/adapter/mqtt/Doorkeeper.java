package fi.lupa.adapter.mqtt;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.Principal;
import fi.lupa.engine.SignIn;
import fi.lupa.engine.TooManyGuesses;
import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets clients in, or not. Event loop of the connection. */
@Singleton
final class Doorkeeper {
    private static final Logger LOG = Logger.getLogger(Doorkeeper.class);

    private final MqttConfig config;
    private final SignIn signIn;
    private final Peers peers;
    private final Connections connections;

    Doorkeeper(MqttConfig config, SignIn signIn, Peers peers, Connections connections) {
        this.config = config;
        this.signIn = signIn;
        this.peers = peers;
        this.connections = connections;
    }

    /** Answers a CONNECT once it is known who sent it. */
    void receive(MqttEndpoint endpoint, Context context) {
        Connection connection = connections.at(endpoint, context);
        endpoint.closeHandler(ignored -> connection.gone());
        endpoint.exceptionHandler(failure -> broken(connection, failure));
        identify(endpoint)
                .subscribe()
                .with(
                        principal -> connection.run(() -> decide(connection, principal)),
                        failure -> connection.run(() -> postpone(connection, failure)));
    }

    private Uni<Optional<Principal>> identify(MqttEndpoint endpoint) {
        MqttAuth auth = endpoint.auth();
        if (auth == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        ClientNetwork from = ClientNetwork.of(endpoint.remoteAddress().hostAddress());
        return Uni.createFrom()
                .deferred(() -> signIn.byPassword(auth.getUsername(), auth.getPassword(), from))
                .ifNoItem()
                .after(config.connectTimeout())
                .fail();
    }

    private void decide(Connection connection, Optional<Principal> principal) {
        Optional<Refusal> refusal = principal.isEmpty()
                ? Optional.of(Refusal.BAD_CREDENTIALS)
                : peers.refusal(principal.get(), connection.endpoint());
        refusal.ifPresentOrElse(connection::refuse, () -> admit(connection, principal.orElseThrow()));
    }

    private void admit(Connection connection, Principal principal) {
        MqttEndpoint endpoint = connection.endpoint();
        Peer peer = peers.at(principal, connection);
        if (endpoint.will().isWillFlag() && !peer.mayLeaveWill(endpoint.will().getWillTopic())) {
            connection.refuse(Refusal.FORBIDDEN);
            return;
        }
        boolean isAssigned = endpoint.clientIdentifier() == null;
        String clientId = isAssigned ? UUID.randomUUID().toString() : endpoint.clientIdentifier();
        Connections.Key key = new Connections.Key(principal, clientId);
        Conversation conversation = Conversation.begin(connection, peer);
        endpoint.closeHandler(ignored -> conversation.end(!connections.remove(key, connection)));
        connections.add(key, connection);
        peer.entered();
        accept(endpoint, isAssigned, clientId);
    }

    private void accept(MqttEndpoint endpoint, boolean isAssigned, String clientId) {
        if (MqttProtocol.isVersion5(endpoint)) {
            endpoint.accept(false, MqttProtocol.capabilities(config, isAssigned, clientId));
        } else {
            endpoint.accept(false);
        }
    }

    private static void postpone(Connection connection, Throwable failure) {
        if (!(failure instanceof TooManyGuesses)) {
            LOG.warn("could not tell who connects", failure);
        }
        connection.refuse(Refusal.UNAVAILABLE);
    }

    /** Other failures are of the network, and Vert.x closes the connection. */
    private static void broken(Connection connection, Throwable failure) {
        if (failure instanceof DecoderException) {
            connection.close(Closing.BROKEN);
        }
    }
}
