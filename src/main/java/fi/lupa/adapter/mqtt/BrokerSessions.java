package fi.lupa.adapter.mqtt;

import fi.lupa.engine.TopicMap;
import io.vertx.core.Context;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Makes the connections for what comes from the broker. */
@Singleton
final class BrokerSessions {
    private final BrokerConfig config;
    private final MqttConfig limits;
    private final GatewayDoor door;
    private final InHand inHand;
    private final SubscriptionList subscriptions;
    private final SecureRandom random;

    BrokerSessions(
            BrokerConfig config,
            MqttConfig limits,
            GatewayDoor door,
            InHand inHand,
            TopicMap topics,
            SecureRandom random) {
        this.config = config;
        this.limits = limits;
        this.door = door;
        this.inHand = inHand;
        this.random = random;
        subscriptions = SubscriptionList.of(topics.filters(), marker(config));
    }

    /**
     * A connection that is not made yet.
     *
     * @param lost runs once, on the context, when it is gone
     */
    BrokerSession make(Context context, Runnable lost) {
        BrokerClient client = BrokerClient.make(context, config, limits);
        Marker marker = new Marker(client, marker(config), Long.toHexString(random.nextLong()));
        return new BrokerSession(client, subscriptions, marker, door, new Hand(client, limits, inHand), lost);
    }

    private static String marker(BrokerConfig config) {
        return "lupa/v1/engine/" + config.clientId() + "/marker";
    }
}
