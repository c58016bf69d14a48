package fi.lupa.adapter.push;

import fi.lupa.consent.ConfirmedAge;
import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.Permission;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Scope;
import fi.lupa.consent.Standing;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Order;
import fi.lupa.delivery.Push;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.Content;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pushes that may go out. */
final class Pushes {
    static final DeviceId DEVICE = new DeviceId(new UUID(1, 3));

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final RetailerId RETAILER = new RetailerId("kauppa");
    private static final Topic TOPIC = new Topic(RETAILER, new TopicId("drinks"), false);
    private static final Store STORE =
            new Store(new StoreId("helsinki"), RETAILER, "Helsinki", ZoneOffset.UTC, List.of(), Map.of(), 1);

    private Pushes() {}

    static Push inZone(String zone, String imageUrl, String deepLink) {
        return push(new ZoneId(zone), new Content("Coffee", "Half price", imageUrl, deepLink));
    }

    static Push anywhere() {
        return push(null, new Content("Coffee", "Half price", null, null));
    }

    private static Push push(@Nullable ZoneId zone, Content content) {
        Order order = new Order(
                new DeliveryId(new UUID(1, 1)),
                DEVICE,
                "mqtt",
                new OfferId("coffee"),
                zone,
                Trigger.ENTER,
                content,
                NOW,
                NOW,
                NOW.plus(Duration.ofMinutes(15)));
        return new Push(order, permission());
    }

    private static Permission permission() {
        Consent consent = new Consent(
                new ConsentId(new UUID(1, 2)),
                new ShopperId(new UUID(1, 4)),
                new Scope(RETAILER, Set.of()),
                Set.of(TOPIC.id()),
                Set.of(Purpose.LOCATION_OFFERS),
                "n1",
                ConfirmedAge.UNSAID,
                NOW,
                NOW.plus(Duration.ofDays(1)),
                Consent.UNLIMITED,
                null);
        return consent.permit(Purpose.LOCATION_OFFERS, TOPIC, STORE, NOW, Standing.CLEAR)
                .orElseThrow();
    }
}
