package fi.lupa.retail;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The choice of the language in which something is told that exists in several. Tags are BCP 47's. */
public final class LanguageChoice {
    private LanguageChoice() {}

    /**
     * One of the offered tags, as it is written there: by lookup of the one that is wanted (RFC 4647, section 3.4), then by
     * lookup of the other, then the first in the order of the alphabet.
     *
     * @param offered at least one
     */
    public static String of(Collection<String> offered, String wanted, String otherwise) {
        Map<String, String> byLowerCase = new TreeMap<>();
        offered.forEach(tag -> byLowerCase.put(tag.toLowerCase(Locale.ROOT), tag));
        String found = lookup(wanted, byLowerCase);
        if (found == null) {
            found = lookup(otherwise, byLowerCase);
        }
        return found == null ? byLowerCase.values().iterator().next() : found;
    }

    /** Java's lookup, which answers in lower case. */
    private static @Nullable String lookup(String language, Map<String, String> byLowerCase) {
        String found = Locale.lookupTag(List.of(new Locale.LanguageRange(language)), byLowerCase.keySet());
        return found == null ? null : byLowerCase.get(found);
    }
}
