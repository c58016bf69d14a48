package fi.lupa.engine;

import fi.lupa.decision.Reason;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One recorded verdict of a visit, offer, trigger and reason.
 *
 * @param reason why it was withheld; empty if it was sent to the outbox
 * @param count how often it was decided
 * @param delivery empty if it was withheld
 */
public record DecisionRecord(
        UUID id,
        StoreId store,
        UUID visit,
        OfferId offer,
        Trigger trigger,
        Optional<Reason> reason,
        int count,
        Instant firstAt,
        Instant lastAt,
        Optional<DeliveryId> delivery) {}
