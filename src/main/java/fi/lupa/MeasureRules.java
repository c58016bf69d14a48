package fi.lupa;

import fi.lupa.adapter.rest.MaxDuration;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the settings that measure something may say. They are read later, by whoever needs them, and in looser forms; here
 * they are refused before anything is started.
 */
final class MeasureRules {
    private static final List<String> POSITIVE_DURATIONS = List.of(
            "lupa.sighting.max-age",
            "lupa.visit.timeout",
            "lupa.zone.timeout",
            "lupa.delivery.deadline",
            "lupa.ending.patience",
            "lupa.audit.head-period",
            "lupa.mqtt.connect-timeout");
    private static final List<String> DURATIONS =
            List.of("lupa.sighting.max-ahead", "lupa.sighting.lateness", "lupa.delivery.grace");
    private static final List<String> COUNTS = List.of(
            "lupa.pushes-per-visit",
            "lupa.enrolment-rate",
            "lupa.wrong-passwords",
            "lupa.push.mqtt.concurrency",
            "lupa.mqtt.max-message-size",
            "lupa.mqtt.max-in-hand",
            "lupa.mqtt.max-in-hand-bytes",
            "lupa.mqtt.max-total-bytes",
            "lupa.mqtt.max-pushes");
    private static final int MAX_LANES = 256;

    private MeasureRules() {}

    /** Notes what is wrong. */
    static void check(SettingsReader reader) {
        POSITIVE_DURATIONS.forEach(setting -> reader.check(
                setting,
                parses(text -> isMoreThanZero(Duration.parse(text))),
                "must be an ISO 8601 duration of more than zero, such as PT5M"));
        DURATIONS.forEach(setting -> reader.check(
                setting,
                parses(text -> !Duration.parse(text).isNegative()),
                "must be an ISO 8601 duration, such as PT5S"));
        COUNTS.forEach(setting ->
                reader.check(setting, parses(text -> Integer.parseInt(text) > 0), "must be a number from 1"));
        reader.check("lupa.lanes", parses(MeasureRules::isLanes), "must be a number from 1 to " + MAX_LANES);
        reader.check("lupa.zone.hysteresis", parses(MeasureRules::isMargin), "must be a number of dB from 0 to 100");
        reader.check(
                "lupa.consent.max-duration",
                parses(text -> MaxDuration.parse(text) != null),
                "must be an ISO 8601 period or duration, such as P6M");
        reader.check(
                "lupa.public-url",
                MeasureRules::isBase,
                "must be an absolute http or https URL without query, fragment or slash at its end");
    }

    private static Predicate<String> parses(Predicate<String> rule) {
        return text -> {
            try {
                return rule.test(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return false;
            }
        };
    }

    private static boolean isMoreThanZero(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static boolean isLanes(String text) {
        int lanes = Integer.parseInt(text);
        return lanes >= 1 && lanes <= MAX_LANES;
    }

    private static boolean isMargin(String text) {
        double margin = Double.parseDouble(text);
        return margin >= 0 && margin <= 100;
    }

    private static boolean isBase(String text) {
        try {
            URI uri = new URI(text);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !text.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
