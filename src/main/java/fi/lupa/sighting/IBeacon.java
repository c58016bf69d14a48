package fi.lupa.sighting;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An iBeacon id.
 *
 * @param hi the first half of the proximity UUID
 * @param lo the second half of the proximity UUID
 * @param major 0 to 65535
 * @param minor 0 to 65535
 */
public record IBeacon(long hi, long lo, int major, int minor) implements SignalId {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MAX_NUMBER = 0xFFFF;

    /** Checks the ranges. */
    public IBeacon {
        if (major < 0 || major > MAX_NUMBER || minor < 0 || minor > MAX_NUMBER) {
            throw new IllegalArgumentException("major and minor are 0 to 65535");
        }
    }

    /**
     * The id of {@code UUID:MAJOR:MINOR}: the UUID dashed and in lower case, the numbers decimal.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static IBeacon parse(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an ibeacon is UUID:MAJOR:MINOR");
        }
        UUID uuid = uuid(parts[0]);
        return new IBeacon(
                uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), number(parts[1]), number(parts[2]));
    }

    private static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("the UUID is dashed and in lower case");
        }
        return UUID.fromString(text);
    }

    private static int number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("major and minor are decimal numbers, 0 to 65535");
        }
        return Integer.parseInt(text);
    }

    @Override
    public Scheme scheme() {
        return Scheme.IBEACON;
    }

    @Override
    public int tail() {
        return major << 16 | minor;
    }

    @Override
    public String text() {
        return "ibeacon:" + new UUID(hi, lo) + ":" + major + ":" + minor;
    }
}
