package fi.lupa.identity;

import java.util.List;

/** The three ids by which a device is recognised at a time, of neighbouring windows. */
record EidWindows(Ephemeral previous, Ephemeral current, Ephemeral next) {
    static EidWindows around(long second, Bearer bearer, EidBeacon beacon, EidCipher cipher) {
        long window = beacon.window(second);
        return new EidWindows(
                Ephemeral.compute(cipher, bearer, beacon, window - 1),
                Ephemeral.compute(cipher, bearer, beacon, window),
                Ephemeral.compute(cipher, bearer, beacon, window + 1));
    }

    /** The three of another time; what both have is not computed again. */
    EidWindows movedTo(long second, EidCipher cipher) {
        long window = current.beacon().window(second);
        return window == current.window()
                ? this
                : new EidWindows(of(window - 1, cipher), of(window, cipher), of(window + 1, cipher));
    }

    private Ephemeral of(long window, EidCipher cipher) {
        return all().stream()
                .filter(known -> known.window() == window)
                .findAny()
                .orElseGet(() -> Ephemeral.compute(cipher, current.bearer(), current.beacon(), window));
    }

    List<Ephemeral> all() {
        return List.of(previous, current, next);
    }

    boolean isOf(Bearer bearer, EidBeacon beacon) {
        return current.bearer().equals(bearer) && current.beacon().equals(beacon);
    }

    /** The first second after the current window. */
    long end() {
        return current.beacon().end(current.window());
    }
}
