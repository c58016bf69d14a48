package fi.lupa.offer;

import org.jspecify.annotations.Nullable;

/** What a shopper reads, in one language. */
public record Content(
        String title,
        String body,
        @Nullable String imageUrl,
        @Nullable String deepLink) {}
