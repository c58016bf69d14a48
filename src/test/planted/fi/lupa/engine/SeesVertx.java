package fi.lupa.engine;

final class SeesVertx {
    private final Object seen = io.vertx.core.Vertx.class;
}
