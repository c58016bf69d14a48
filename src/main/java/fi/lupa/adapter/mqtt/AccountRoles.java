package fi.lupa.adapter.mqtt;

import fi.lupa.adapter.mqtt.SecurityCommand.Rule;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.TopicRule;
import fi.lupa.identity.DeviceId;
import fi.lupa.retail.StoreId;
import java.util.ArrayList;
import java.util.List;

/** Who may do what at the broker; what is not allowed there is refused. */
final class AccountRoles {
    /** The role of the engine's own account, beside the one that manages accounts. */
    static final String ENGINE = "lupa-engine";

    /** What the topics begin with that the engine may publish on. */
    static final String ENGINES_TOPICS = "lupa/v1/";

    /** The role of administrators, who may listen to the dead letters. */
    static final String OPERATOR = "lupa-operator";

    private static final String GATEWAY_PREFIX = "gateway/";
    private static final String SEND = "publishClientSend";
    private static final String RECEIVE = "publishClientReceive";
    private static final String SUBSCRIBE = "subscribeLiteral";

    private AccountRoles() {}

    /** The name of a gateway's role, and of the group of its accounts. */
    static String nameOf(GatewayRef gateway) {
        return GATEWAY_PREFIX + gateway.store() + "/" + gateway.gateway();
    }

    /** What the names of the roles of a store's gateways begin with: an id has no slash. */
    static String prefixOf(StoreId store) {
        return GATEWAY_PREFIX + store + "/";
    }

    static String nameOf(DeviceId device) {
        return "device/" + device;
    }

    /** A gateway publishes where the mapping leads to it, and receives nothing, whoever's client id it connects with. */
    static List<Rule> ofGateway(List<TopicRule> topics) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(RECEIVE, "#", 0, false));
        int priority = topics.size();
        for (TopicRule topic : topics) {
            rules.add(new Rule(SEND, topic.filter(), priority--, topic.isAllowed()));
        }
        return rules;
    }

    static List<Rule> ofDevice(DeviceId device) {
        String own = "lupa/v1/devices/" + device;
        return List.of(allow(SUBSCRIBE, own + "/push"), allow(SEND, own + "/sightings"));
    }

    static List<Rule> ofEngine() {
        return List.of(allow(SEND, ENGINES_TOPICS + "#"));
    }

    static List<Rule> ofOperator() {
        return List.of(allow(SUBSCRIBE, AdminPeer.TOPIC));
    }

    private static Rule allow(String type, String topic) {
        return new Rule(type, topic, 0, true);
    }
}
