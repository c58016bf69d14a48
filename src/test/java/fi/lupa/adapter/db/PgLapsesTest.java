package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentStatus;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.Ending;
import fi.lupa.consent.GivenConsent;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Consents;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Lapses;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.OutboxDoor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgLapsesTest {
    @Inject
    Pool pool;

    @Inject
    Lapses lapses;

    @Inject
    Endings endings;

    @Inject
    OutboxDoor door;

    @Inject
    Consents consents;

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
    void expiryIsRecordedAsOfItsInstantAndProvedOnce() {
        Instant until = deliveries.scene.now.minusSeconds(1);
        Consent consent = deliveries.scene.addConsent(deliveries.scene.shopper, Consent.UNLIMITED, until, "wine");
        assertThat(find(consent).ending(Instant.now())).hasValue(new Ending(until, EndedBy.EXPIRY));
        recordUntilEnded(consent);
        await(lapses.record());
        assertThat(find(consent).recorded()).isEqualTo(new Ending(until, EndedBy.EXPIRY));
        assertThat(proofs(consent)).isEqualTo(1);
    }

    @Test
    void consentThatEndedByItselfKeepsThatEndWhenItIsWithdrawn() {
        Instant until = deliveries.scene.now.minusSeconds(1);
        Consent expired = deliveries.scene.addConsent(deliveries.scene.shopper, Consent.UNLIMITED, until, "wine");
        Consent spent = limited(1);
        UUID delivery = deliveries.add(spent.id(), "ENTER");
        settle(Outcome.ACCEPTED);
        await(endings.end(
                deliveries.scene.shopper, List.of(expired.id(), spent.id()), EndedBy.WITHDRAWAL, Instant.now()));
        assertThat(find(expired).recorded()).isEqualTo(new Ending(until, EndedBy.EXPIRY));
        assertThat(find(spent).recorded())
                .isEqualTo(new Ending(deliveries.time(delivery, "handed_off_at"), EndedBy.LAST_USE));
        assertThat(proofs(expired)).isEqualTo(1);
    }

    @Test
    void consentThatNamedNoEndReachesTheLongestDuration() {
        Instant until = deliveries.scene.now.minusSeconds(1);
        UUID id = UUID.randomUUID();
        deliveries.scene.db.run(
                """
                INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until, until_named,
                                     notice_version, language, given_at)
                VALUES ($1, $2, $3, '{cars}', '{location-offers}', $4::timestamptz - interval '1 day', $4, false, 'n1',
                        'en', $4)
                """, id, deliveries.scene.shopper.value(), deliveries.scene.retailer.value(), Columns.time(until));
        await().until(() -> {
            await(lapses.record());
            return "max-duration".equals(deliveries.scene.db.text("SELECT ended_by FROM consent WHERE id = $1", id));
        });
    }

    @Test
    void consentWhoseTimeHasNotComeToItsEndIsLeftAlone() {
        await(lapses.record());
        assertThat(find(deliveries.consent).recorded()).isNull();
    }

    @Test
    void acceptedLastUseEndsTheConsentAndIsNotCancelled() {
        Consent consent = limited(1);
        UUID delivery = deliveries.add(consent.id(), "ENTER");
        settle(Outcome.ACCEPTED);
        Ending spent = new Ending(deliveries.time(delivery, "handed_off_at"), EndedBy.LAST_USE);
        assertThat(find(consent).status(Instant.now())).isEqualTo(ConsentStatus.ENDED);
        assertThat(find(consent).ending(Instant.now())).hasValue(spent);
        recordUntilEnded(consent);
        await(door.sweep());
        assertThat(find(consent).recorded()).isEqualTo(spent);
        assertThat(proofs(consent)).isEqualTo(1);
        assertThat(deliveries.row(delivery).getString("cancel_state")).isEqualTo("none");
    }

    @Test
    void unknownLastUseIsRepeatedUnderItsOwnUseAndSpentWhenItExpires() {
        Consent consent = limited(1);
        UUID delivery = deliveries.add(consent.id(), "ENTER");
        settle(Outcome.UNKNOWN);
        await(lapses.record());
        assertThat(find(consent).status(Instant.now())).isEqualTo(ConsentStatus.ACTIVE);
        deliveries.set(delivery, "quiet_at = now() - interval '1 second'");
        await(door.sweep());
        assertThat(Senders.send(sender, deliveries))
                .extracting(sending -> sending.push().order().id().value())
                .containsExactly(delivery);
        deliveries.set(delivery, "state = 'unknown', expires_at = now()");
        assertThat(find(consent).status(Instant.now())).isEqualTo(ConsentStatus.ENDED);
        recordUntilEnded(consent);
        assertThat(find(consent).recorded()).extracting(Ending::by).isEqualTo(EndedBy.LAST_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "cancelled", "expired"})
    void whatWasNeverHandedOffSpendsNothing(String state) {
        Consent consent = limited(1);
        UUID delivery = deliveries.add(consent.id(), "ENTER");
        deliveries.set(delivery, "state = '" + state + "'");
        await(lapses.record());
        assertThat(find(consent).status(Instant.now())).isEqualTo(ConsentStatus.ACTIVE);
    }

    @Test
    void useBeforeTheLastLeavesTheConsentActive() {
        Consent consent = limited(2);
        deliveries.add(consent.id(), "ENTER");
        settle(Outcome.ACCEPTED);
        await(lapses.record());
        assertThat(find(consent).status(Instant.now())).isEqualTo(ConsentStatus.ACTIVE);
    }

    private Consent limited(int uses) {
        return deliveries.scene.addConsent(
                deliveries.scene.shopper, uses, deliveries.scene.now.plusSeconds(3_600), "cars");
    }

    private void settle(Outcome outcome) {
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        await(sender.settle(sending.concluded(outcome)));
    }

    /** Another turn may be at it at the same time. */
    private void recordUntilEnded(Consent consent) {
        await().until(() -> {
            await(lapses.record());
            return find(consent).recorded() != null;
        });
    }

    private GivenConsent find(Consent consent) {
        Optional<GivenConsent> found = await(consents.find(deliveries.scene.shopper, consent.id()));
        return found.orElseThrow();
    }

    private long proofs(Consent consent) {
        return deliveries.scene.db.number("""
                SELECT count(*) FROM audit_opening p JOIN audit a ON a.id = p.audit_id
                 WHERE p.consent_id = $1 AND a.kind = 'consent-ended'
                """, consent.id().value());
    }
}
