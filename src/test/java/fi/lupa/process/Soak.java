package fi.lupa.process;

/** The length of a test: short in every build, long when the system property {@code lupa.soak} is true. */
final class Soak {
    private Soak() {}

    static int rounds(int usual, int soak) {
        return Boolean.getBoolean("lupa.soak") ? soak : usual;
    }
}
