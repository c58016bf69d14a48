package fi.lupa.identity;

final class SeesConsent {
    private final Object seen = fi.lupa.consent.ConsentId.class;
}
