package fi.lupa.sighting;

final class SeesIdentity {
    private final Object seen = fi.lupa.identity.DeviceId.class;
}
