package fi.lupa.offer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An offer's content by BCP 47 language tag; never empty. */
public record Contents(Map<String, Content> byLanguage) {
    /** Takes a copy. */
    public Contents {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("content has at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The content for a shopper: by lookup (RFC 4647, 3.4), then the retailer's language, then the first by tag. */
    public Content forLanguage(String wanted, String fallback) {
        String tag = lookup(wanted);
        if (tag == null) {
            tag = lookup(fallback);
        }
        Content content = tag == null ? null : new TreeMap<>(tags()).get(tag);
        return content != null
                ? content
                : new TreeMap<>(byLanguage).firstEntry().getValue();
    }

    private @org.jspecify.annotations.Nullable String lookup(String language) {
        return Locale.lookupTag(List.of(new Locale.LanguageRange(language)), tags().keySet());
    }

    /** Tags in lower case, which is how the lookup answers. */
    private Map<String, Content> tags() {
        Map<String, Content> tags = new TreeMap<>();
        byLanguage.forEach((tag, content) -> tags.put(tag.toLowerCase(Locale.ROOT), content));
        return tags;
    }
}
