package fi.lupa.engine;

final class SeesRest {
    private final Object seen = fi.lupa.adapter.rest.SeesDatabase.class;
}
