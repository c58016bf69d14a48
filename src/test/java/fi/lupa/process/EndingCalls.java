package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.history.EndingKind;
import fi.lupa.history.Event;
import fi.lupa.history.Target;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Calls that end permission, and calls that ask whether it has ended; every answer is noted. One thread. */
final class EndingCalls {
    private final EitherProgram either;
    private final Notes notes;
    private final OutboxView outbox;
    private final Random random;

    EndingCalls(EitherProgram either, Notes notes, OutboxView outbox, Random random) {
        this.either = either;
        this.notes = notes;
        this.outbox = outbox;
        this.random = random;
    }

    /** Asks either program for an ending until it is final; whether it came to that. */
    boolean end(EndingKind kind, Target target, Function<Api, Api.Answer> call, Function<JsonNode, String> proof)
            throws InterruptedException, SQLException {
        long ending = notes.ending();
        long sentAt = System.nanoTime();
        boolean isFinal = false;
        while (!isFinal) {
            Api.Answer answer = call.apply(either.any().api());
            isFinal = note(ending, kind, target, sentAt, answer, proof);
            if (!isFinal && EitherProgram.isAnswer(answer)) {
                return false;
            }
            if (!isFinal) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        if (kind != EndingKind.CREDENTIALS && kind != EndingKind.ERASURE) {
            lookAndRepeat(ending, kind, target, sentAt, call, proof);
        }
        return true;
    }

    /** Not after new credentials: there may be hand-offs to who has them; nor after an erasure: there is nothing left to look at. */
    private void lookAndRepeat(
            long ending,
            EndingKind kind,
            Target target,
            long sentAt,
            Function<Api, Api.Answer> call,
            Function<JsonNode, String> proof)
            throws SQLException {
        notes.moving(ending, outbox.moving(target), System.nanoTime());
        if (random.nextInt(5) == 0) {
            note(ending, kind, target, sentAt, call.apply(either.any().api()), proof);
        }
    }

    private boolean note(
            long ending,
            EndingKind kind,
            Target target,
            long sentAt,
            Api.Answer answer,
            Function<JsonNode, String> proof) {
        long at = System.nanoTime();
        boolean isFinal = answer.status() >= 200 && answer.status() < 300;
        notes.add(new Event.Answered(
                ending, kind, target, sentAt, at, isFinal, answer.status(), isFinal ? proof.apply(answer.body()) : ""));
        return isFinal;
    }

    /** Notes what some program tells of a shopper's consents. */
    void tell(String token) {
        long askedAt = System.nanoTime();
        Api.Answer answer = either.any().api().me(token, "GET", "/me/consents?limit=200", Map.of());
        long at = System.nanoTime();
        answer.body().path("items").forEach(item -> told(item, askedAt, at));
    }

    /** Asks for a consent once more by the same key: what it answers with must have ended. */
    void tell(String token, HammerLife.Given given) {
        long askedAt = System.nanoTime();
        Api.Answer answer = either.any().api().me(token, "POST", "/me/consents", given.request(), given.key());
        if (answer.status() == 201) {
            told(answer.body(), askedAt, System.nanoTime());
        }
    }

    private void told(JsonNode consent, long askedAt, long at) {
        notes.add(new Event.Told(
                consent.path("consentId").asText(),
                consent.path("status").asText(),
                consent.path("endedAt").asText() + " " + consent.path("endedBy").asText(),
                askedAt,
                at));
    }
}
