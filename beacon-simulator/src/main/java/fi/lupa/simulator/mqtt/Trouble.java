package fi.lupa.simulator.mqtt;

import org.jspecify.annotations.Nullable;

/** Words for what went wrong between client and server. */
public final class Trouble {
    private Trouble() {}

    /** Paho's message and, in brackets, that of the cause below, which is often the more telling one. */
    public static String of(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return cause == null
                ? String.valueOf(thrown.getMessage())
                : thrown.getMessage() + " (" + cause.getMessage() + ")";
    }
}
