package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.engine.BrokerAway;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the engine sees to on every connection to the broker: its own right to publish, and the administrator's to listen to the
 * dead letters. Mosquitto disconnects a client whose roles change, so only what is missing is added.
 */
@Singleton
final class BrokerSetup implements BrokerListener {
    private static final Logger LOG = Logger.getLogger(BrokerSetup.class);
    private static final String ADMIN = "admin";

    private final DynamicSecurity security;
    private final BrokerConfig config;
    private final BrokerPublisher publisher;
    private final String adminPassword;
    private final AtomicReference<@Nullable BrokerLink> seenTo = new AtomicReference<>();

    BrokerSetup(
            DynamicSecurity security,
            BrokerConfig config,
            BrokerPublisher publisher,
            @ConfigProperty(name = "lupa.admin-password") String adminPassword) {
        this.security = security;
        this.config = config;
        this.publisher = publisher;
        this.adminPassword = adminPassword;
        publisher.listen(this);
    }

    @Override
    public void connected() {
        BrokerLink link = publisher.link();
        if (link != null) {
            prepare(link).subscribe().with(done -> {}, failure -> failed(link, failure));
        }
    }

    /** Whether the connection that stands has been seen to: before, the engine may lack its rights. Any thread. */
    boolean isDone() {
        BrokerLink link = publisher.link();
        return link != null && link == seenTo.get();
    }

    /** Where the connection was lost meanwhile, the next one sees to it; a broker without the plugin is used as it is. */
    private void failed(BrokerLink link, Throwable failure) {
        Logger.Level level = publisher.link() == link ? Logger.Level.WARN : Logger.Level.DEBUG;
        LOG.logf(level, "could not set the broker up: %s", failure.getMessage());
        seenTo.set(link);
    }

    /** Goes on off Paho's thread, since a log line may tell its name, which holds the engine's client id. */
    private Uni<Void> prepare(BrokerLink link) {
        String own = config.username().orElse("");
        return security.run(List.of(
                        SecurityCommand.createRole(AccountRoles.ENGINE, AccountRoles.ofEngine()),
                        SecurityCommand.createRole(AccountRoles.OPERATOR, AccountRoles.ofOperator()),
                        SecurityCommand.createClient(ADMIN, adminPassword, null, AccountRoles.OPERATOR),
                        SecurityCommand.setPassword(ADMIN, adminPassword),
                        SecurityCommand.getClient(own)))
                .emitOn(Infrastructure.getDefaultExecutor())
                .chain(answers -> complete(link, own, answers.get(4)));
    }

    /** The broker disconnects the engine for the new role, so the answer may not come: the next connection has the right. */
    private Uni<Void> complete(BrokerLink link, String own, JsonNode answer) {
        boolean isComplete = StreamSupport.stream(
                        answer.path("client").path("roles").spliterator(), false)
                .anyMatch(role -> role.path("rolename").asText().equals(AccountRoles.ENGINE));
        if (isComplete) {
            seenTo.set(link);
            return Uni.createFrom().voidItem();
        }
        LOG.info("taking the engine's role at the broker, which disconnects the engine once");
        return security.run(List.of(SecurityCommand.addRole(own, AccountRoles.ENGINE)))
                .onFailure(BrokerAway.class)
                .recoverWithNull()
                .chain(() -> Uni.createFrom().completionStage(publisher.cut(link)));
    }
}
