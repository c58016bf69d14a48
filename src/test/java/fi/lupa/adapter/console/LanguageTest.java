package fi.lupa.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final List<Locale> SWEDISH_FINN = List.of(new Locale("se"), new Locale("sv", "FI"), Locale.ENGLISH);

    @Test
    void chosenTagGoesBeforeWhatTheBrowserPrefers() {
        assertThat(Language.of("fi", SWEDISH_FINN)).isEqualTo(Language.FI);
    }

    @Test
    void firstAcceptableLanguageThatThePageSpeaksIsTaken() {
        assertThat(Language.of(null, SWEDISH_FINN)).isEqualTo(Language.SV);
        assertThat(Language.of("tlh", SWEDISH_FINN)).isEqualTo(Language.SV);
    }

    @Test
    void whoNamesNoneReadsEnglish() {
        assertThat(Language.of(null, List.of(new Locale("se")))).isEqualTo(Language.EN);
    }

    @Test
    void textOfAnotherLanguageIsBetterThanNone() {
        assertThat(Language.SV.pick(Map.of("fi", "Autot", "sv", "Bilar"), "cars"))
                .isEqualTo("Bilar");
        assertThat(Language.SV.pick(Map.of("fi", "Autot"), "cars")).isEqualTo("Autot");
        assertThat(Language.SV.pick(Map.of(), "cars")).isEqualTo("cars");
    }
}
