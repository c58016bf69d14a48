package fi.lupa.offer;

final class SeesVisit {
    private final Object seen = fi.lupa.visit.VisitKey.class;
}
