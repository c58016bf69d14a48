package fi.lupa.engine;

import java.util.function.Function;

/**
 * What is kept after a change.
 *
 * @param created whether it was not there before
 */
public record Written<T>(T value, long version, boolean created) {
    /** The same in another form. */
    public <R> Written<R> map(Function<T, R> form) {
        return new Written<>(form.apply(value), version, created);
    }
}
