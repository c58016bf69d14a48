package fi.lupa.adapter.console;

import java.text.NumberFormat;

/**
 * The totals at a moment, in a language's digits.
 *
 * @param heard all sightings
 * @param permitted those that were followed
 * @param forgotten those without permission
 * @param pushes hand-offs that an app acknowledged
 * @param cancelled pushes that an app took back
 */
record Totals(String heard, String permitted, String forgotten, String pushes, String cancelled) {
    static Totals of(Figures figures, Language language) {
        NumberFormat digits = NumberFormat.getIntegerInstance(language.locale());
        return new Totals(
                digits.format(figures.heard()),
                digits.format(figures.permitted()),
                digits.format(figures.forgotten()),
                digits.format(figures.accepted()),
                digits.format(figures.cancelled()));
    }
}
