package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.adapter.mqtt.SecurityCommand.Rule;
import fi.lupa.engine.BrokerAway;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.TopicMap;
import fi.lupa.identity.DeviceId;
import fi.lupa.retail.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The accounts at a Mosquitto broker. Each gateway has a role and a group of its own, so that its former accounts can be found
 * at the broker; each device a role, and an account bound to its client id. What is asked is repeated until it is done or its
 * time is over. Any thread.
 */
@Singleton
@Typed(BrokerAccounts.class)
final class BrokerAccounts implements MqttAccounts {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DynamicSecurity security;
    private final BrokerPublisher publisher;
    private final TopicMap topics;
    private final BrokerConfig config;

    BrokerAccounts(DynamicSecurity security, BrokerPublisher publisher, TopicMap topics, BrokerConfig config) {
        this.security = security;
        this.publisher = publisher;
        this.topics = topics;
        this.config = config;
    }

    @Override
    public Uni<Void> ready() {
        return Uni.createFrom()
                .deferred(() -> publisher.isConnected()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new BrokerAway("the broker is away")));
    }

    @Override
    public Uni<Void> admit(GatewayRef gateway, String username, String password) {
        String name = AccountRoles.nameOf(gateway);
        List<Rule> rules = AccountRoles.ofGateway(topics.rules(gateway));
        return untilDone(() -> security.run(List.of(
                        SecurityCommand.createRole(name, rules),
                        SecurityCommand.modifyRole(name, rules),
                        SecurityCommand.createGroup(name, name),
                        SecurityCommand.createMember(username, password, name),
                        SecurityCommand.getGroup(name)))
                .chain(answers -> putOut(members(answers.get(4)).filter(member -> !member.equals(username)))));
    }

    @Override
    public Uni<Void> admit(DeviceId device, String username, String password) {
        String name = AccountRoles.nameOf(device);
        return untilDone(() -> security.run(List.of(
                        SecurityCommand.createRole(name, AccountRoles.ofDevice(device)),
                        SecurityCommand.createClient(username, password, device.toString(), name)))
                .replaceWithVoid());
    }

    /** The broker closes the connections of a client that it disables. */
    @Override
    public Uni<Void> disconnect(DeviceId device, String username) {
        return untilDone(() -> security.run(
                        List.of(SecurityCommand.disableClient(username), SecurityCommand.enableClient(username)))
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> expel(DeviceId device, String username) {
        return untilDone(() -> putOut(Stream.of(username)));
    }

    @Override
    public Uni<Void> keepOnly(Store store) {
        List<String> kept = store.gateways().keySet().stream()
                .map(gateway -> AccountRoles.nameOf(new GatewayRef(store.id(), gateway)))
                .toList();
        return untilDone(() -> security.run(List.of(SecurityCommand.listGroups()))
                .map(answers -> texts(answers.get(0).path("groups"))
                        .filter(name -> name.startsWith(AccountRoles.prefixOf(store.id())))
                        .filter(name -> !kept.contains(name))
                        .map(SecurityCommand::getGroup)
                        .toList())
                .chain(this::runAny)
                .chain(answers -> putOut(answers.stream().flatMap(BrokerAccounts::members))));
    }

    private Uni<List<JsonNode>> runAny(List<SecurityCommand> commands) {
        return commands.isEmpty() ? Uni.createFrom().item(List.of()) : security.run(commands);
    }

    private Uni<Void> putOut(Stream<String> usernames) {
        return runAny(usernames.map(SecurityCommand::deleteClient).toList()).replaceWithVoid();
    }

    private Uni<Void> untilDone(Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(BrokerAway.class)
                .retry()
                .withBackOff(PAUSE)
                .expireIn(config.accountTime().toMillis())
                .onFailure(BrokerAccounts::isOutOfTime)
                .transform(failure -> new BrokerAway("the broker does not take accounts now"));
    }

    /** Mutiny wraps what it gave up on. */
    private static boolean isOutOfTime(Throwable failure) {
        return failure.getCause() instanceof BrokerAway;
    }

    private static Stream<String> members(JsonNode answer) {
        return StreamSupport.stream(answer.path("group").path("clients").spliterator(), false)
                .map(client -> client.path("username").asText());
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
