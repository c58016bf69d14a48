package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.history.EndingKind;
import fi.lupa.history.Event;
import fi.lupa.history.Target;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a shopper does: permission is given, the shopper is heard, and at a random moment permission ends, in one of all ways. */
final class HammerRounds {
    private static final int LONGEST_DELAY_MILLIS = 150;
    private static final int LONGEST_VALIDITY_MILLIS = 1_200;
    private static final Map<String, Object> UNTIL_PURCHASE = Map.of("until", Map.of("event", "purchase"));

    private final HammerLife life;

    HammerRounds(HammerLife life) {
        this.life = life;
    }

    /** One round. */
    void run(EndingKind kind) throws InterruptedException, SQLException {
        life.awaitListening();
        switch (kind) {
            case WITHDRAWAL -> withdraw();
            case WITHDRAWAL_BY_TOPIC -> withdrawMany("topic=t", true);
            case WITHDRAWAL_BY_RETAILER -> withdrawMany("retailerId=r1", false);
            case PAUSE -> rest();
            case FULFILLED -> fulfil();
            case PURCHASE -> buy();
            case OFFER_STOP -> stop();
            case EXPIRY -> expire();
            case LAST_USE -> use();
            default -> new DeviceRounds(life, this).run(kind);
        }
    }

    private void withdraw() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(List.of(life.nextTopic()), Map.of());
        heard();
        withdraw(given);
        after(given);
    }

    void withdraw(HammerLife.Given given) throws InterruptedException, SQLException {
        life.end(
                EndingKind.WITHDRAWAL,
                Target.consents(Set.of(given.consent())),
                api -> me(api, "DELETE", "/me/consents/" + given.consent()),
                HammerRounds::proof);
    }

    /** Two consents that overlap in a topic. */
    private void withdrawMany(String filter, boolean isByTopic) throws InterruptedException, SQLException {
        int topic = life.nextTopic();
        HammerLife.Given one = life.grant(List.of(topic), Map.of());
        HammerLife.Given two = life.grant(List.of(topic, life.nextTopic()), Map.of());
        heard();
        life.end(
                isByTopic ? EndingKind.WITHDRAWAL_BY_TOPIC : EndingKind.WITHDRAWAL_BY_RETAILER,
                Target.consents(Set.of(one.consent(), two.consent())),
                api -> me(api, "DELETE", "/me/consents?" + filter + (isByTopic ? topic : "")),
                HammerRounds::proof);
        after(two);
    }

    /** Every other pause ends by itself. */
    private void rest() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(List.of(life.nextTopic(), life.nextTopic()), Map.of());
        heard();
        String shopper = life.shopper().id();
        Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(2);
        Map<String, Object> request = life.random().nextBoolean() ? Map.of() : Map.of("until", until.toString());
        if (!request.isEmpty()) {
            life.notes().add(new Event.Resumed(shopper, life.notes().at(until)));
        }
        life.end(
                EndingKind.PAUSE,
                Target.shopper(shopper),
                api -> api.me(life.shopper().token(), "PUT", "/me/pause", request),
                answer -> request.isEmpty() ? answer.path("pausedAt").asText() : "");
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
        life.notes().add(new Event.Resumed(shopper, System.nanoTime()));
        life.either().ask(api -> me(api, "DELETE", "/me/pause"));
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
        withdraw(given);
        after(given);
    }

    private void fulfil() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(List.of(life.nextTopic()), UNTIL_PURCHASE);
        heard();
        life.end(
                EndingKind.FULFILLED,
                Target.consents(Set.of(given.consent())),
                api -> me(api, "POST", "/me/consents/" + given.consent() + "/fulfilled"),
                HammerRounds::proof);
        after(given);
    }

    private void buy() throws InterruptedException, SQLException {
        int topic = life.nextTopic();
        HammerLife.Given given = life.grant(List.of(topic), UNTIL_PURCHASE);
        JsonNode code = life.either().ask(api -> me(api, "POST", "/me/purchase-code"));
        Map<String, Object> purchase = Map.of(
                "storeId",
                "h0",
                "purchaseCode",
                code.path("code").asText(),
                "topics",
                List.of("t" + topic),
                "at",
                Instant.now().toString());
        String key = UUID.randomUUID().toString();
        heard();
        life.end(
                EndingKind.PURCHASE,
                Target.consents(Set.of(given.consent())),
                api -> api.admin("POST", "/purchases", purchase, key),
                answer -> answer.path("purchaseId").asText());
        after(given);
    }

    /** An offer of its own, whose stop others who consent to its topic feel as well. */
    private void stop() throws InterruptedException, SQLException {
        int topic = life.nextTopic();
        String offer = "stopped-" + UUID.randomUUID();
        life.either().ask(api -> HammerShop.offer(api, offer, topic));
        HammerLife.Given given = life.grant(List.of(topic), Map.of());
        heard();
        life.end(
                EndingKind.OFFER_STOP,
                Target.offer(offer),
                api -> api.admin("POST", "/offers/" + offer + "/stop", Map.of()),
                answer -> "");
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
        withdraw(given);
        after(given);
    }

    /** The shopper is heard until the time is over, and longer. */
    private void expire() throws InterruptedException {
        Instant until = Instant.now()
                .truncatedTo(ChronoUnit.MILLIS)
                .plusMillis(400L + life.random().nextInt(LONGEST_VALIDITY_MILLIS));
        HammerLife.Given given = life.grant(List.of(life.nextTopic()), Map.of("validUntil", until.toString()));
        long left = Duration.between(Instant.now(), until).toMillis();
        life.pause((int) Math.max(1, left));
        life.hear();
        life.pause((int) Math.max(1, Duration.between(Instant.now(), until).toMillis() + 100));
        life.hear();
        after(given);
    }

    /** More offers than uses, heard at both programs at once. */
    private void use() throws InterruptedException, SQLException {
        HammerLife.Given given = life.grant(
                HammerLife.each(4, i -> life.nextTopic()),
                Map.of("maxUses", 1 + life.random().nextInt(2)));
        for (int i = 0; i < 3; i++) {
            life.hear();
            life.pause(LONGEST_DELAY_MILLIS);
        }
        life.tell();
        life.hear();
        withdraw(given);
        after(given);
    }

    void heard() throws InterruptedException {
        life.hear();
        life.pause(LONGEST_DELAY_MILLIS);
    }

    void after(HammerLife.Given given) {
        life.hear();
        life.tell(given);
    }

    private Api.Answer me(Api api, String method, String path) {
        return api.me(life.shopper().token(), method, path, Map.of());
    }

    /** What every final answer repeats. */
    private static String proof(JsonNode answer) {
        Set<String> proof = new HashSet<>();
        List.of("withdrawnAt", "endedAt", "endedBy", "position")
                .forEach(field -> proof.add(field + "=" + answer.path(field).asText()));
        return proof.stream().sorted().toList().toString();
    }
}
