package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.Catalogues;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What an app needs to draw a consent screen: open to everybody, and the same for everybody. */
@Path("/api/v1/catalogue")
@Tag(name = "Catalogue")
class CatalogueResource {
    /** Short, since a new notice should reach apps soon. */
    private static final String CACHE = "public, max-age=60";

    private final Catalogues catalogues;
    private final ObjectMapper json;

    CatalogueResource(Catalogues catalogues, ObjectMapper json) {
        this.catalogues = catalogues;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "What a shopper can consent to with a retailer",
            description =
                    "The notice is the newest, in the language found by lookup (RFC 4647) of the one that is wanted,"
                            + " else of the retailer's, else in any.")
    @APIResponse(responseCode = "200", description = "the catalogue; caches may keep it for a minute")
    @APIResponse(responseCode = "304", description = "the client's copy is current")
    @APIResponse(responseCode = "400", description = "a parameter is missing or malformed")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    public Uni<RestResponse<CatalogueAnswer>> get(
            @Parameter(required = true, description = "whose catalogue") @QueryParam("retailerId") @Nullable String retailerId,
            @Parameter(required = true, description = "BCP 47 tag, such as the device's")
                    @QueryParam("language")
                    @Nullable String language,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        FieldErrors errors = new FieldErrors();
        Optional<RetailerId> retailer = Ids.require(errors, "retailerId", retailerId, RetailerId::new);
        errors.require(language != null, "language", "required", "a language is needed");
        Optional<String> wanted = errors.parse("language", language, Texts::language);
        errors.throwIfAny();
        return CancelProof.shield(catalogues
                .of(retailer.orElseThrow())
                .map(found -> answer(
                        CatalogueAnswer.of(found.orElseThrow(ProblemException::notFound), wanted.orElseThrow()),
                        ifNoneMatch)));
    }

    private RestResponse<CatalogueAnswer> answer(CatalogueAnswer catalogue, @Nullable String ifNoneMatch) {
        String tag = EntityTags.ofContent(bytes(catalogue));
        ResponseBuilder<CatalogueAnswer> answer =
                EntityTags.isCurrent(tag, ifNoneMatch) ? ResponseBuilder.notModified() : ResponseBuilder.ok(catalogue);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private byte[] bytes(CatalogueAnswer catalogue) {
        try {
            return json.writeValueAsBytes(catalogue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue is JSON", e);
        }
    }
}
