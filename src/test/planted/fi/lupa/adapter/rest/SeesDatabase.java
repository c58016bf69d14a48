package fi.lupa.adapter.rest;

public final class SeesDatabase {
    private final Object seen = fi.lupa.adapter.db.PublicEntity.class;
}
