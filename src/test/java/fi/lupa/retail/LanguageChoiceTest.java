package fi.lupa.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "sv, en, sv",
        "sv-FI, en, sv",
        "en-gb, fi, en-GB",
        "EN, fi, fi",
        "fr, fi-FI, fi",
        "fr, de, en-GB",
    })
    void languageIsLookedUpThenTheOtherThenTheFirst(String wanted, String otherwise, String chosen) {
        assertThat(LanguageChoice.of(List.of("sv", "fi", "en-GB"), wanted, otherwise))
                .isEqualTo(chosen);
    }
}
