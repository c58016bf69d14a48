package fi.lupa.simulator.walk;

import static fi.lupa.simulator.api.LupaApi.JSON;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.Call;
import fi.lupa.simulator.api.Credential;
import fi.lupa.simulator.api.LupaApi;
import java.time.Duration;

/** The live page that one shopper's phone is shown on. */
final class Showcase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Showcase() {}

    /**
     * Tells the page whose phone to show, for up to 30 s as long as it is not there yet.
     *
     * @param url where the page takes the shopper's token
     * @throws ApiFailure if the page refuses, or is not there in time
     */
    static void register(String url, Participant participant) throws ApiFailure, InterruptedException {
        new LupaApi(url, PATIENCE)
                .call(Credential.bearer(participant.account().token()), Call.post("", JSON.createObjectNode()));
    }
}
