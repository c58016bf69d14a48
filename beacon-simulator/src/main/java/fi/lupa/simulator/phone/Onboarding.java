package fi.lupa.simulator.phone;

import static fi.lupa.simulator.api.LupaApi.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.Call;
import fi.lupa.simulator.api.ConsentBody;
import fi.lupa.simulator.api.Credential;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.api.ShopperAccount;
import fi.lupa.simulator.scenario.ConsentWish;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What an app does before the first push can come.
 *
 * @param plan what the phone is to do
 * @param api Lupa
 * @param screen shows each step
 * @param clock the time that a consent's duration counts from
 */
record Onboarding(PhonePlan plan, LupaApi api, Screen screen, InstantSource clock) {
    /**
     * Enrols or goes on with the saved account, shows the notice, and gives the consent if there is one to give.
     *
     * @throws ApiFailure if Lupa refuses something or cannot be reached
     * @throws IOException if the state cannot be kept
     */
    SavedPhone begin() throws ApiFailure, IOException, InterruptedException {
        SavedPhone phone = account();
        JsonNode notice = notice();
        return plan.consent().isPresent()
                ? consent(phone.account(), notice, plan.consent().get())
                : phone;
    }

    private SavedPhone account() throws ApiFailure, IOException, InterruptedException {
        Optional<SavedPhone> saved =
                plan.state().isPresent() ? new PhoneState(plan.state().get()).load(api) : Optional.empty();
        SavedPhone phone;
        if (saved.isPresent()) {
            phone = saved.get();
        } else {
            phone = new SavedPhone(
                    ShopperAccount.enrol(api, plan.identity().scheme(), plan.language(), plan.timeZone()), "");
            save(phone);
        }
        ObjectNode details = JSON.createObjectNode()
                .put("deviceId", phone.account().device().deviceId())
                .put("beacon", phone.account().device().beacon().id(clock.instant()));
        screen.show(
                saved.isPresent() ? "restored" : "enrolled",
                "broadcasts " + details.path("beacon").asText(),
                details);
        return phone;
    }

    private JsonNode notice() throws ApiFailure, InterruptedException {
        String query = "?retailerId=%s&language=%s"
                .formatted(URLEncoder.encode(plan.retailerId(), UTF_8), URLEncoder.encode(plan.language(), UTF_8));
        JsonNode notice =
                api.call(Credential.NONE, Call.get("/catalogue" + query)).path("notice");
        screen.show(
                "notice", notice.path("text").asText(), JSON.createObjectNode().set("notice", notice));
        return notice;
    }

    private SavedPhone consent(ShopperAccount account, JsonNode notice, ConsentWish wish)
            throws ApiFailure, IOException, InterruptedException {
        ConsentBody form = new ConsentBody(
                plan.retailerId(),
                notice.path("version").asText(),
                notice.path("language").asText(),
                plan.ageConfirmed());
        JsonNode given = account.consent(form.of(wish, clock.instant()));
        SavedPhone phone = new SavedPhone(account, given.path("consentId").asText());
        save(phone);
        screen.show(
                "consented",
                "%s about %s until %s"
                        .formatted(
                                given.path("purposes"),
                                given.path("topics"),
                                given.path("validUntil").asText()),
                JSON.createObjectNode().set("consent", given));
        return phone;
    }

    private void save(SavedPhone phone) throws IOException {
        if (plan.state().isPresent()) {
            new PhoneState(plan.state().get()).save(phone);
        }
    }
}
