package fi.lupa.retail;

final class SeesSighting {
    private final Object seen = fi.lupa.sighting.Scheme.class;
}
