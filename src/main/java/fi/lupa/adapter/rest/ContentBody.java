package fi.lupa.adapter.rest;

import fi.lupa.offer.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a shopper reads, in one language. */
@Schema(
        name = "Content",
        requiredProperties = {"title", "body"})
record ContentBody(
        @Schema(maxLength = 120) @Nullable String title,
        @Schema(maxLength = 1000) @Nullable String body,

        @Schema(description = "https, of a host that is configured") @Nullable String imageUrl,

        @Schema(description = "of a host or a scheme that is configured") @Nullable String deepLink) {
    private static final int MAX_TITLE = 120;
    private static final int MAX_BODY = 1000;

    static ContentBody of(Content content) {
        return new ContentBody(content.title(), content.body(), content.imageUrl(), content.deepLink());
    }

    Content toContent(FieldErrors errors, String field, LinkRules links) {
        String heading =
                Texts.require(errors, field + ".title", title, MAX_TITLE).orElse("");
        String text = Texts.require(errors, field + ".body", body, MAX_BODY).orElse("");
        links.requireImage(errors, field + ".imageUrl", imageUrl);
        links.requireLink(errors, field + ".deepLink", deepLink);
        return new Content(heading, text, imageUrl, deepLink);
    }
}
