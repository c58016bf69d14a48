package fi.lupa.engine;

/** The program's own connection that pushes leave on over MQTT, whoever listens at its other end. Any thread. */
@FunctionalInterface
public interface Uplink {
    /** Whether it stands. */
    boolean isOpen();
}
