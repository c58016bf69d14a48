package fi.lupa.delivery;

final class SeesAudit {
    private final Object seen = fi.lupa.audit.Entry.class;
}
