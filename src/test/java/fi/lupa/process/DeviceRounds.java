package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.history.EndingKind;
import fi.lupa.history.Target;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Rounds that end what a device, or all of a shopper, may get. */
record DeviceRounds(HammerLife life, HammerRounds rounds) {
    private static final int LONGEST_DELAY_MILLIS = 150;

    void run(EndingKind kind) throws InterruptedException, SQLException {
        switch (kind) {
            case DEVICE_REMOVAL -> removeDevice();
            case CREDENTIALS -> replaceCredentials();
            case ERASURE -> erase();
            default -> throw new IllegalArgumentException(kind.text());
        }
    }

    private void removeDevice() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(List.of(life.nextTopic()), Map.of());
        rounds.heard();
        String device = life.device();
        life.end(
                EndingKind.DEVICE_REMOVAL,
                Target.device(device),
                api -> me(api, "DELETE", "/me/devices/" + device),
                answer -> "");
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
        life.enrolAgain();
        rounds.withdraw(given);
        rounds.after(given);
    }

    /** An app that came in by the former credentials gets nothing more. */
    private void replaceCredentials() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(List.of(life.nextTopic()), Map.of());
        rounds.heard();
        AtomicReference<JsonNode> credentials = new AtomicReference<>();
        String former = life.former();
        boolean isDone = life.end(
                EndingKind.CREDENTIALS,
                Target.device(former),
                api -> me(api, "POST", "/me/devices/" + life.device() + "/mqtt-credentials"),
                answer -> {
                    credentials.set(answer);
                    return "";
                });
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
        if (isDone) {
            life.comeBack(former, credentials.get());
        }
        rounds.withdraw(given);
        rounds.after(given);
    }

    /** The last of a shopper: the round is over with it. */
    private void erase() throws InterruptedException, SQLException {
        life.grant(List.of(life.nextTopic()), Map.of());
        rounds.heard();
        life.keepRows();
        life.end(
                EndingKind.ERASURE, Target.shopper(life.shopper().id()), api -> me(api, "DELETE", "/me"), answer -> "");
        life.hear();
    }

    private Api.Answer me(Api api, String method, String path) {
        return api.me(life.shopper().token(), method, path, Map.of());
    }
}
