package fi.lupa.adapter.rest;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells whoever calls with a method that the path does not take which ones it takes (RFC 9110, section 15.5.6). */
class NotAllowedMapper {
    private final AllowedMethods allowed;

    NotAllowedMapper(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        return Response.fromResponse(ProblemResponses.of(type, type.title()))
                .allow(allowed.at(uri.getRequestUri().getPath()))
                .build();
    }
}
