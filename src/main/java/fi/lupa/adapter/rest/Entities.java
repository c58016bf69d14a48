package fi.lupa.adapter.rest;

import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers that carry the version of what they show as an entity tag. */
final class Entities {
    private Entities() {}

    /** The answer to a PUT: 201 where it created, 200 where it replaced. */
    static <T, V> RestResponse<V> written(Written<T> written, BiFunction<T, Long, V> view) {
        Status status = written.created() ? Status.CREATED : Status.OK;
        return ResponseBuilder.create(status, view.apply(written.value(), written.version()))
                .header(HttpHeaders.ETAG, EntityTags.of(written.version()))
                .build();
    }

    /** The answer to a GET. */
    static <T, V> RestResponse<V> found(Optional<Versioned<T>> found, BiFunction<T, Long, V> view) {
        Versioned<T> entity = found.orElseThrow(ProblemException::notFound);
        return ResponseBuilder.ok(view.apply(entity.value(), entity.version()))
                .header(HttpHeaders.ETAG, EntityTags.of(entity.version()))
                .build();
    }
}
