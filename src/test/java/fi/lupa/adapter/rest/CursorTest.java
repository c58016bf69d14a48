package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Property(tries = 200)
    void cursorSurvivesItsTextForm(@ForAll @Size(min = 1, max = 3) List<@AlphaChars @NumericChars String> key) {
        Cursor cursor = new Cursor(key);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]*");
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lastPageHasNoNext() {
        Page<String> page = Page.of(List.of(1, 2), 2, String::valueOf, row -> Cursor.after(String.valueOf(row)));
        assertThat(page).isEqualTo(new Page<>(List.of("1", "2"), null));
    }

    @Test
    void pageEndsWhereTheNextBegins() {
        Page<String> page = Page.of(List.of(1, 2, 3), 2, String::valueOf, row -> Cursor.after(String.valueOf(row)));
        assertThat(page)
                .isEqualTo(new Page<>(List.of("1", "2"), Cursor.after("2").text()));
    }
}
