package fi.lupa.engine;

final class SeesJakarta {
    private final Object seen = jakarta.inject.Inject.class;
}
