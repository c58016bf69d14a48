package fi.lupa.adapter.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Order;
import fi.lupa.delivery.Push;
import fi.lupa.retail.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an app reads: the push of the contract, version 1. What there is not, is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushJson(
        int v,
        String type,
        String deliveryId,
        String offerId,
        String storeId,
        @Nullable String zoneId,
        String title,
        String body,
        @Nullable String imageUrl,
        @Nullable String deepLink,
        String expiresAt,
        Why why,
        String optOut) {
    /**
     * The app's form of a push.
     *
     * @param publicUrl where this program is reached from outside; the opt-out page stands below it
     */
    static PushJson of(Push push, String publicUrl) {
        Order order = push.order();
        ZoneId zone = order.zone();
        return new PushJson(
                1,
                "offer",
                order.id().toString(),
                order.offer().toString(),
                push.permission().store().toString(),
                zone == null ? null : zone.toString(),
                order.content().title(),
                order.content().body(),
                order.content().imageUrl(),
                order.content().deepLink(),
                DateTimeFormatter.ISO_INSTANT.format(order.expiresAt()),
                Why.of(push),
                publicUrl + "/o/" + order.id());
    }

    /** Why the shopper gets it. */
    record Why(String trigger, String topic, String consentId, String noticeVersion) {
        private static Why of(Push push) {
            return new Why(
                    push.order().trigger().name(),
                    push.permission().topic().id().toString(),
                    push.permission().consent().toString(),
                    push.permission().noticeVersion());
        }
    }

    /** Tells the app to take a delivered push back. */
    record Cancel(int v, String type, String deliveryId) {
        static Cancel of(DeliveryId delivery) {
            return new Cancel(1, "cancel", delivery.toString());
        }
    }
}
