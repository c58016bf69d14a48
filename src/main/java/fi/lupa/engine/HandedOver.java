package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Which permission a delivery was made under. */
public interface HandedOver {
    /** The shopper and the consent of a delivery; empty for none. */
    Uni<Optional<Grounds>> groundsOf(DeliveryId delivery);

    /** What a delivery rests on. */
    record Grounds(ShopperId shopper, ConsentId consent) {}
}
