package fi.lupa.audit;

final class SeesEngine {
    private final Object seen = fi.lupa.engine.Meters.class;
}
