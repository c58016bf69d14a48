package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.delivery.Delivery;
import fi.lupa.engine.Outbox;
import fi.lupa.identity.DeviceId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgOutboxClaimTest {
    @Inject
    Pool pool;

    @Inject
    PgSessions sessions;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        senders = new Senders(pool);
        sender = senders.open();
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void dueDeliveryIsClaimedByOneSenderOnly() {
        UUID due = deliveries.add();
        assertThat(claim(sender)).containsExactly(due);
        assertThat(claim(senders.open())).isEmpty();
        assertThat(deliveries.state(due)).isEqualTo("leased");
        assertThat(deliveries.row(due).getInteger("owner")).isEqualTo(sender.slot());
    }

    @Test
    void noMoreIsClaimedThanAskedFor() {
        deliveries.add();
        deliveries.add();
        deliveries.add();
        assertThat(await(sender.claim(deliveries.open(), 2))).hasSize(2);
    }

    @Test
    void leaseThatHasPassedIsTakenOverAndItsFormerOwnerStartsNothing() {
        UUID due = deliveries.add();
        List<Delivery.Leased> former = await(sender.claim(deliveries.open(), 1));
        assertThat(claim(senders.open())).isEmpty();
        deliveries.set(due, "lease_until = now() - interval '1 second'");
        Outbox successor = senders.open();
        List<Delivery.Leased> latter = await(successor.claim(deliveries.open(), 1));
        assertThat(latter.get(0).fence()).isGreaterThan(former.get(0).fence());
        assertThat(await(sender.start(former))).isEmpty();
        assertThat(await(successor.start(latter))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'sending', lease_until = now() - interval '1 hour', started_at = now() + interval '1 hour'",
                "state = 'unknown', quiet_at = now() + interval '1 hour'",
                "state = 'done'",
                "state = 'refused'",
                "state = 'cancelled'",
                "next_at = now() + interval '1 minute'",
                "expires_at = now()"
            })
    void whatIsNotDueIsNotClaimed(String present) {
        deliveries.set(deliveries.add(), present);
        assertThat(claim(sender)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE shopper_id = $1",
                "UPDATE shopper SET paused_at = now() - interval '1 minute' WHERE id = $1",
            })
    void whatIsNotPermittedAtTheClaimIsCancelled(String ending) {
        UUID due = deliveries.add();
        deliveries.scene.db.run(ending, deliveries.scene.shopper.value());
        assertThat(claim(sender)).isEmpty();
        assertThat(deliveries.state(due)).isEqualTo("cancelled");
    }

    @Test
    void topicThatBecameSensitiveNeedsAConsentOfItsOwn() {
        UUID alone = deliveries.add();
        UUID together =
                deliveries.add(deliveries.scene.addConsent("cars", "wine").id(), "ENTER");
        deliveries.scene.db.run(
                "UPDATE topic SET sensitive = true WHERE retailer_id = $1", deliveries.scene.retailer.value());
        assertThat(claim(sender)).containsExactly(alone);
        assertThat(deliveries.state(together)).isEqualTo("cancelled");
    }

    @Test
    void connectedDevicesDeliveriesAreClaimedWhereItIsConnected() {
        UUID due = deliveries.add();
        TestChannel channel = new TestChannel(deliveries.channel, true);
        Outbox here = senders.open(sessions.instance());
        assertThat(await(here.claim(channel, 10))).isEmpty();
        await(sessions.opened(new DeviceId(deliveries.scene.device)));
        assertThat(await(sender.claim(channel, 10))).isEmpty();
        assertThat(await(here.claim(channel, 10))).hasSize(1);
        deliveries.set(due, "state = 'pending'");
        await(sessions.closed(new DeviceId(deliveries.scene.device)));
        assertThat(await(here.claim(channel, 10))).isEmpty();
    }

    @Test
    void endOfAnEarlierConnectionThatComesLateEndsNoLaterOne() {
        deliveries.add();
        DeviceId device = new DeviceId(deliveries.scene.device);
        await(sessions.opened(device));
        Uni<Void> late = sessions.closed(device);
        await(sessions.opened(device));
        await(late);
        Outbox here = senders.open(sessions.instance());
        assertThat(await(here.claim(new TestChannel(deliveries.channel, true), 10)))
                .hasSize(1);
    }

    private List<UUID> claim(Outbox by) {
        return await(by.claim(deliveries.open(), 100)).stream()
                .map(leased -> leased.push().order().id().value())
                .toList();
    }
}
