package fi.lupa.consent;

final class SeesOffer {
    private final Object seen = fi.lupa.offer.OfferId.class;
}
