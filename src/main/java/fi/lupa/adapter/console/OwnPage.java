package fi.lupa.adapter.console;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ForbiddenException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only the program's own page change something: the request comes from htmx (a header that no other site may set
 * without being asked first) and from the origin that it goes to (RFC 6454, 7), under a name of the loopback interface, so
 * that no foreign name leads here (DNS rebinding).
 */
final class OwnPage {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private OwnPage() {}

    /**
     * Lets a request pass.
     *
     * @throws ForbiddenException if it is of another page, or of none
     */
    static void require(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        boolean isOwn = "true".equals(request.getHeader("HX-Request"))
                && host != null
                && ("http://" + host).equals(origin)
                && LOOPBACK.contains(hostOf(origin));
        if (!isOwn) {
            throw new ForbiddenException();
        }
    }

    private static String hostOf(String origin) {
        try {
            @Nullable String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
