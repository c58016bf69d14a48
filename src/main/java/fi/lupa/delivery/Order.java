package fi.lupa.delivery;

import fi.lupa.identity.DeviceId;
import fi.lupa.offer.Content;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered, as the outbox keeps it: all of a push but the permission, which nobody stores.
 *
 * @param channel the name of the device's channel
 * @param sightedAt when the sighting that caused it arrived
 * @param expiresAt never delivered from then on
 */
public record Order(
        DeliveryId id,
        DeviceId device,
        String channel,
        OfferId offer,
        @Nullable ZoneId zone,
        Trigger trigger,
        Content content,
        Instant sightedAt,
        Instant committedAt,
        Instant expiresAt) {}
