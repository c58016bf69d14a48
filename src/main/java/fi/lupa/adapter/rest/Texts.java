package fi.lupa.adapter.rest;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of texts for people, and of the languages that they are in. */
final class Texts {
    /** Longest name of something. */
    static final int MAX_NAME = 120;

    private static final int MAX_TAG = 35;

    private Texts() {}

    /** The text; empty with a note where it is missing, blank, too long or has control characters other than breaks. */
    static Optional<String> require(FieldErrors errors, String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            errors.add(field, "required", "a text is needed");
        } else if (text.codePointCount(0, text.length()) > max) {
            errors.add(field, "size", "the text has at most " + max + " characters");
        } else if (text.chars().anyMatch(Texts::isControl)) {
            errors.add(field, "format", "the text has control characters");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    /** Notes what is wrong with texts by language. */
    static void requireByLanguage(
            FieldErrors errors, String field, @Nullable Map<String, @Nullable String> texts, int max) {
        requireLanguages(errors, field, texts);
        if (texts != null) {
            texts.forEach((tag, text) -> require(errors, field + "." + tag, text, max));
        }
    }

    /** Notes what is wrong with the languages of a map: at least one, each well-formed, none twice. */
    static void requireLanguages(FieldErrors errors, String field, @Nullable Map<String, ?> byLanguage) {
        if (byLanguage == null || byLanguage.isEmpty()) {
            errors.add(field, "required", "at least one language is needed");
            return;
        }
        Set<String> seen = new HashSet<>();
        byLanguage
                .keySet()
                .forEach(tag -> errors.parse(field + "." + tag, tag, Texts::language)
                        .ifPresent(language -> errors.require(
                                seen.add(language.toLowerCase(Locale.ROOT)),
                                field + "." + tag,
                                "unique",
                                "the language is there already")));
    }

    /**
     * A language tag as it is.
     *
     * @throws IllegalArgumentException if it is not well-formed (BCP 47, section 2.2.9)
     */
    static String language(String tag) {
        try {
            if (!tag.isEmpty() && tag.length() <= MAX_TAG) {
                new Locale.Builder().setLanguageTag(tag);
                return tag;
            }
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("a language is a BCP 47 tag", e);
        }
        throw new IllegalArgumentException("a language is a BCP 47 tag");
    }
}
