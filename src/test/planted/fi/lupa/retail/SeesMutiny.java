package fi.lupa.retail;

final class SeesMutiny {
    private final Object seen = io.smallrye.mutiny.Uni.class;
}
