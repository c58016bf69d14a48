package fi.lupa;

/** The program. */
public final class Lupa {
    private Lupa() {}
}
