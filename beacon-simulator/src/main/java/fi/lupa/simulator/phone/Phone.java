package fi.lupa.simulator.phone;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.mqtt.AppLink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The app from its start to its end: shows pushes until they expire or are cancelled, and withdraws the consent. For one thread, whose interruption ends it.
 */
final class Phone {
    /** What is typed to withdraw. */
    static final String WITHDRAW = "w";

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(30);
    private static final Duration TICK = Duration.ofMillis(100);

    private final PhonePlan plan;
    private final LupaApi api;
    private final Screen screen;
    private final InstantSource clock;
    private final BlockingQueue<String> typed;
    private final PushBoard board = new PushBoard();

    /**
     * A phone that is off.
     *
     * @param typed what its owner types, line by line
     */
    Phone(PhonePlan plan, LupaApi api, Screen screen, InstantSource clock, BlockingQueue<String> typed) {
        this.plan = plan;
        this.api = api;
        this.screen = screen;
        this.clock = clock;
        this.typed = typed;
    }

    /**
     * Runs the app until the plan's end.
     *
     * @throws ApiFailure if Lupa refuses something or cannot be reached
     * @throws IOException if the state cannot be kept
     */
    void run() throws ApiFailure, IOException, InterruptedException {
        SavedPhone phone = new Onboarding(plan, api, screen, clock).begin();
        try (AppLink link = new AppLink(phone.account().login(plan.mqttUrl()), new Display())) {
            if (!link.awaitSubscribed(CONNECT_PATIENCE)) {
                throw new ApiFailure(
                        "the phone cannot connect: " + link.trouble().orElse("no answer"));
            }
            use(phone);
        }
    }

    private void use(SavedPhone phone) throws ApiFailure, InterruptedException {
        Instant start = clock.instant();
        boolean withdrawn = phone.consentId().isEmpty();
        while (plan.duration().map(d -> clock.instant().isBefore(start.plus(d))).orElse(true)) {
            @Nullable String line = typed.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            board.expire(clock.instant()).forEach(screen::show);
            boolean due = plan.withdrawAfter()
                    .map(after -> !clock.instant().isBefore(start.plus(after)))
                    .orElse(false);
            if (!withdrawn && (due || WITHDRAW.equals(line))) {
                withdraw(phone);
                withdrawn = true;
            }
        }
    }

    private void withdraw(SavedPhone phone) throws ApiFailure, InterruptedException {
        JsonNode answer = phone.account().withdraw(phone.consentId());
        screen.show(
                "withdrawn",
                "position %s, cancelled %s, handed off %s"
                        .formatted(answer.path("position"), answer.path("cancelled"), answer.path("handedOff")),
                JSON.createObjectNode().set("withdrawal", answer));
    }

    /** Shows what comes. */
    private final class Display implements AppLink.App {
        @Override
        public void push(byte[] payload) {
            screen.show(board.receive(payload, clock.instant()));
        }

        @Override
        public void connected() {
            screen.show("connected", "");
        }

        @Override
        public void disconnected() {
            screen.show("disconnected", "");
        }
    }
}
