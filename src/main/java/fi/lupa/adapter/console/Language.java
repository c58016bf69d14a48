package fi.lupa.adapter.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A language that the page speaks. */
enum Language {
    FI("Suomi"),
    SV("Svenska"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language asked for by its tag, else the first acceptable one (RFC 4647, 3.4), else English. */
    static Language of(@Nullable String tag, List<Locale> acceptable) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return acceptable.stream()
                .flatMap(locale -> java.util.Arrays.stream(values())
                        .filter(language -> language.tag().equals(locale.getLanguage())))
                .findFirst()
                .orElse(EN);
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** A text in this language, else in any. */
    String pick(Map<String, String> texts, String otherwise) {
        String text = texts.get(tag());
        return text != null
                ? text
                : texts.values().stream().sorted().findFirst().orElse(otherwise);
    }
}
