package fi.lupa.visit;

final class SeesOffer {
    private final Object seen = fi.lupa.offer.OfferId.class;
}
