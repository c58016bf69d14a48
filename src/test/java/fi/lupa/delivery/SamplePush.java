package fi.lupa.delivery;

import fi.lupa.consent.SampleConsents;
import fi.lupa.identity.DeviceId;
import fi.lupa.offer.Content;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.SampleStore;
import java.time.Instant;
import java.util.UUID;

/** A push about cars to a shopper of the sample store. */
public final class SamplePush {
    public static final DeviceId DEVICE = new DeviceId(new UUID(3, 1));

    private SamplePush() {}

    /** The push of that number, which expires then. */
    public static Push of(int number, Instant expiresAt) {
        Order order = new Order(
                new DeliveryId(new UUID(4, number)),
                DEVICE,
                "memory",
                new OfferId("o1"),
                null,
                Trigger.ENTER,
                new Content("Title", "Body", null, null),
                SampleConsents.NOW,
                SampleConsents.NOW,
                expiresAt);
        return new Push(order, SampleConsents.permission(SampleConsents.SHOPPER, SampleStore.STORE, SampleStore.CARS));
    }
}
