package fi.lupa.adapter.console;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.ForbiddenException;
import java.util.Set;

/**
 * Lets only the program's own page change something: the request comes from htmx (a header that no other site may set
 * without being asked first) and from the origin that it goes to (RFC 6454, 7), under a name of the loopback interface, so
 * that no foreign name leads here (DNS rebinding).
 */
final class OwnPage {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private OwnPage() {}

    /**
     * Lets a request pass that was sent to a name of the loopback interface: the page shows people one by one.
     *
     * @throws ForbiddenException if it was sent to another name
     */
    static void requireLoopback(HttpServerRequest request) {
        HostAndPort named = request.authority();
        if (named == null || !LOOPBACK.contains(named.host())) {
            throw new ForbiddenException();
        }
    }

    /**
     * Lets a request pass.
     *
     * @throws ForbiddenException if it is of another page, or of none
     */
    static void require(HttpServerRequest request) {
        requireLoopback(request);
        String origin = request.getHeader("Origin");
        if (!"true".equals(request.getHeader("HX-Request")) || !("http://" + request.authority()).equals(origin)) {
            throw new ForbiddenException();
        }
    }
}
