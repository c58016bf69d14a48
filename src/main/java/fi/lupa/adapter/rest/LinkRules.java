package fi.lupa.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where images and links of offers may go. */
@ApplicationScoped
class LinkRules {
    private static final int MAX_LENGTH = 2000;

    private final Set<String> hosts;
    private final Set<String> schemes;

    @Inject
    LinkRules(OfferSettings settings) {
        this(settings.allowedHosts().orElse(Set.of()), settings.allowedSchemes().orElse(Set.of()));
    }

    /** Rules that allow https of these hosts, and for links these schemes as well. */
    LinkRules(Set<String> hosts, Set<String> schemes) {
        this.hosts = Set.copyOf(hosts);
        this.schemes = Set.copyOf(schemes);
    }

    /** Notes what is wrong with an image's address, if there is one. */
    void requireImage(FieldErrors errors, String field, @Nullable String address) {
        errors.parse(field, address, LinkRules::uri)
                .ifPresent(uri -> errors.require(
                        isHttps(uri) && isOfHost(uri), field, "not-allowed", "the host is not one that is configured"));
    }

    /** Notes what is wrong with a link's address, if there is one. */
    void requireLink(FieldErrors errors, String field, @Nullable String address) {
        errors.parse(field, address, LinkRules::uri)
                .ifPresent(uri -> errors.require(
                        isHttps(uri) ? isOfHost(uri) : schemes.contains(scheme(uri)),
                        field,
                        "not-allowed",
                        "the host or scheme is not one that is configured"));
    }

    private static URI uri(String address) {
        if (address.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an address has at most " + MAX_LENGTH + " characters");
        }
        try {
            URI uri = new URI(address);
            if (uri.isAbsolute() && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an address is an absolute URI", e);
        }
        throw new IllegalArgumentException("an address is an absolute URI without user information");
    }

    private static boolean isHttps(URI uri) {
        return scheme(uri).equals("https");
    }

    private boolean isOfHost(URI uri) {
        return Optional.ofNullable(uri.getHost())
                .filter(host -> hosts.contains(host.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
