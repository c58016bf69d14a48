package fi.lupa.adapter.rest;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What an offer may point to; nothing unless configured. */
@ConfigMapping(prefix = "lupa.offer")
interface OfferSettings {
    /** The hosts of images and https links, in lower case. */
    Optional<Set<String>> allowedHosts();

    /** The schemes of deep links other than https, such as an app's own, in lower case. */
    Optional<Set<String>> allowedSchemes();
}
