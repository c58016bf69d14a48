package fi.lupa.adapter.embedded;

/**
 * A password that does not show itself: {@link #toString()} is masked, so that it cannot slip into a log or an error text.
 *
 * @param value the password in clear
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "****";
    }
}
