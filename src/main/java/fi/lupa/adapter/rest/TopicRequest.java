package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lupa.engine.TopicTerms;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic as it is written. */
@JsonIgnoreProperties({"id", "retailerId", "version"})
@Schema(
        name = "TopicRequest",
        requiredProperties = {"names", "sensitive"})
record TopicRequest(
        @Schema(description = "names by BCP 47 tag; they stay once a consent is about the topic") @Nullable Map<String, @Nullable String> names,

        @Schema(description = "only a consent that names this topic alone permits it; once true it stays true")
        @Nullable Boolean sensitive,

        @Schema(description = "in years", minimum = "1", maximum = "120") @Nullable Integer minAge) {
    private static final int MAX_AGE = 120;

    TopicTerms toTerms(RetailerId retailer, TopicId id) {
        FieldErrors errors = new FieldErrors();
        Texts.requireByLanguage(errors, "names", names, Texts.MAX_NAME);
        errors.require(sensitive != null, "sensitive", "required", "whether the topic is sensitive is needed");
        errors.require(
                minAge == null || (minAge >= 1 && minAge <= MAX_AGE), "minAge", "range", "the age is 1 to " + MAX_AGE);
        errors.throwIfAny();
        return new TopicTerms(
                new Topic(retailer, id, Boolean.TRUE.equals(sensitive), minAge == null ? 0 : minAge),
                names == null ? Map.of() : names,
                minAge);
    }
}
