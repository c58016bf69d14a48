package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.lupa.sighting.SightingSink;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Times in gateways' messages: RFC 3339 with any offset, or epoch milliseconds; read without an object for each. */
final class GatewayTime {
    /** The answer for what is no time. */
    static final long INVALID = Long.MAX_VALUE;

    private static final long DAY_MINUTES = 24 * 60;

    private GatewayTime() {}

    /**
     * The time that the parser is at, in milliseconds since the epoch.
     *
     * @return {@link SightingSink#NO_TIME} for a JSON null, {@link #INVALID} for what is no time
     */
    static long read(JsonParser json, CharScan scan) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return rfc3339(scan.over(json));
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return epochMillis(json);
        }
        return token == JsonToken.VALUE_NULL ? SightingSink.NO_TIME : INVALID;
    }

    private static long epochMillis(JsonParser json) throws IOException {
        boolean fits = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER && json.getLongValue() >= 0;
        return fits ? json.getLongValue() : INVALID;
    }

    /** The {@code date-time} of RFC 3339, section 5.6; a leap second counts as the first of the next minute. */
    private static long rfc3339(CharScan text) {
        long day = epochDay(text);
        expectEither(text, 'T', 't');
        int hour = text.digits(2);
        text.expect(':');
        int minute = text.digits(2);
        text.expect(':');
        int second = text.digits(2);
        int milli = text.skip('.') ? text.thousandths() : 0;
        long minutes = day * DAY_MINUTES + hour * 60L + minute - offsetMinutes(text);
        boolean valid = text.isDone() && day != INVALID && hour < 24 && minute < 60 && second <= 60;
        return valid ? (minutes * 60 + second) * 1000 + milli : INVALID;
    }

    private static long epochDay(CharScan text) {
        int year = text.digits(4);
        text.expect('-');
        int month = text.digits(2);
        text.expect('-');
        int day = text.digits(2);
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return INVALID;
        }
    }

    private static int offsetMinutes(CharScan text) {
        if (text.skip('Z') || text.skip('z')) {
            return 0;
        }
        boolean ahead = text.skip('+');
        if (!ahead) {
            text.expect('-');
        }
        int hours = text.digits(2);
        text.expect(':');
        int minutes = text.digits(2);
        if (hours > 23 || minutes > 59) {
            text.invalidate();
        }
        return (ahead ? 1 : -1) * (hours * 60 + minutes);
    }

    private static void expectEither(CharScan text, char one, char other) {
        if (!text.skip(other)) {
            text.expect(one);
        }
    }
}
