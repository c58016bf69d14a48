package fi.lupa.adapter.embedded;

/** A wait between two looks at a process of the operating system, which has no way to call back. */
final class Pause {

    private Pause() {}

    /**
     * Blocks for about {@code millis} milliseconds.
     *
     * @throws DatabaseStartException if the thread is interrupted
     */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("interrupted while waiting for PostgreSQL");
        }
    }
}
