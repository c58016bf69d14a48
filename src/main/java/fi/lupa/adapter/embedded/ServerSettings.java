package fi.lupa.adapter.embedded;

import java.util.ArrayList;
import java.util.List;

/** The embedded server's settings, given on its command line so that they hold whatever the data directory says. */
final class ServerSettings {

    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            // No socket file: the loopback port with its password is the only door.
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            // Failed statements and their values may speak of a person: the server's log has none, callers get the
            // error.
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private ServerSettings() {}

    /** The settings as one argument of {@code pg_ctl --options}. */
    static String options(int port) {
        List<String> settings = new ArrayList<>(FIXED);
        settings.add("port=" + port);
        return "-c " + String.join(" -c ", settings);
    }
}
