package fi.lupa.decision;

final class SeesDelivery {
    private final Object seen = fi.lupa.delivery.DeliveryId.class;
}
