package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Principal;
import fi.lupa.identity.DeviceId;
import io.vertx.mqtt.MqttEndpoint;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who may connect, and as what. Any thread. */
@Singleton
final class Peers {
    private final GatewayDoor gateways;
    private final Apps apps;
    private final Admins admins;

    Peers(GatewayDoor gateways, Apps apps, Admins admins) {
        this.gateways = gateways;
        this.apps = apps;
        this.admins = admins;
    }

    /** Why a principal may not connect like that; empty if they may. */
    Optional<Refusal> refusal(Principal principal, MqttEndpoint endpoint) {
        if (principal instanceof Principal.OfDevice app) {
            return appRefusal(app.device(), endpoint);
        }
        boolean isStranger = principal instanceof Principal.OfStaff staff && !staff.isAdmin();
        return isStranger ? Optional.of(Refusal.FORBIDDEN) : Optional.empty();
    }

    /** What a principal who may connect is at that connection. */
    Peer at(Principal principal, Connection connection) {
        if (principal instanceof Principal.OfGateway gateway) {
            return new GatewayPeer(gateway.gateway(), connection, gateways);
        }
        if (principal instanceof Principal.OfDevice app) {
            return apps.at(app.device(), connection);
        }
        return new AdminPeer(connection, admins);
    }

    /** An app's client id is its device's. Its session is clean; in MQTT 5 it ends with the connection in any case. */
    private static Optional<Refusal> appRefusal(DeviceId device, MqttEndpoint endpoint) {
        if (!device.toString().equals(endpoint.clientIdentifier())) {
            return Optional.of(Refusal.WRONG_CLIENT_ID);
        }
        boolean isClean = endpoint.isCleanSession() || MqttProtocol.isVersion5(endpoint);
        return isClean ? Optional.empty() : Optional.of(Refusal.FORBIDDEN);
    }
}
