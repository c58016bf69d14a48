package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fi.lupa.consent.ConfirmedAge;

/** What a shopper says of the own age: {@code true} for old enough, or a number of years that was reached. */
record AgeConfirmation(@JsonValue Object said) {
    private static final int MAX_YEARS = 150;

    /** Old enough, or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AgeConfirmation of(boolean oldEnough) {
        return new AgeConfirmation(oldEnough);
    }

    /**
     * At least that old.
     *
     * @throws IllegalArgumentException if nobody can be that old
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AgeConfirmation of(int years) {
        if (years < 0 || years > MAX_YEARS) {
            throw new IllegalArgumentException("an age is 0 to " + MAX_YEARS + " years");
        }
        return new AgeConfirmation(years);
    }

    /** The domain's value. */
    ConfirmedAge age() {
        if (said instanceof Integer years) {
            return new ConfirmedAge(years);
        }
        return Boolean.TRUE.equals(said) ? ConfirmedAge.OLD_ENOUGH : ConfirmedAge.UNSAID;
    }
}
