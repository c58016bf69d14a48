package fi.lupa.engine;

final class SeesQuarkus {
    private final Object seen = io.quarkus.runtime.Quarkus.class;
}
