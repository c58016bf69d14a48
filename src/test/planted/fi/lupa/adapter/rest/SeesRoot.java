package fi.lupa.adapter.rest;

final class SeesRoot {
    private final Object seen = fi.lupa.FrontDoor.class;
}
