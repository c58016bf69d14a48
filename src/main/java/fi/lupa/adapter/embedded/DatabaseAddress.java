package fi.lupa.adapter.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is, and how its connections are protected.
 *
 * @param host name or address; an IPv6 address stands in brackets
 * @param port 1 to 65535
 * @param database name of the database
 * @param sslMode what libpq calls its SSL mode (PostgreSQL manual, "SSL Mode Descriptions")
 */
public record DatabaseAddress(String host, int port, String database, String sslMode) {

    private static final int DEFAULT_PORT = 5432;
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
    private static final Set<String> PLAIN = Set.of("disable", "allow", "prefer");

    /**
     * Parses {@code [jdbc:]postgresql://host[:port]/database[?sslmode=...]}.
     *
     * @throws IllegalArgumentException with the rule that was broken; never with the text itself, which may hold a password
     */
    public static DatabaseAddress parse(String url) {
        URI uri = uri(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        require("postgresql".equals(uri.getScheme()), "must start with postgresql:// or jdbc:postgresql://");
        require(uri.getUserInfo() == null, "must not contain credentials; use LUPA_DB_USERNAME and LUPA_DB_PASSWORD");
        require(uri.getHost() != null, "must name one host");
        String path = uri.getPath();
        require(path.matches("/[^/]+"), "must name a database after the host");
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseAddress(uri.getHost(), port, path.substring(1), sslMode(uri.getQuery()));
    }

    /** Whether every connection is encrypted, or else refused. */
    public boolean isEncrypted() {
        return ENCRYPTED.contains(sslMode);
    }

    /** The address in the form of the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database + "?sslmode=" + sslMode;
    }

    /** The address in the form of JDBC. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a URL such as postgresql://host:5432/database");
        }
    }

    private static String sslMode(@Nullable String query) {
        if (query == null) {
            return "prefer";
        }
        require(query.matches("sslmode=[a-z-]+"), "takes no parameter but sslmode");
        String mode = query.substring("sslmode=".length());
        require(ENCRYPTED.contains(mode) || PLAIN.contains(mode), "has an sslmode that PostgreSQL does not know");
        return mode;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
