package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.phone.PushEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The phones of all shoppers. */
final class Phones implements AutoCloseable {
    private final Map<String, ShopperPhone> phones = new LinkedHashMap<>();

    private Phones() {}

    /** Begins to connect every shopper's phone. */
    static Phones connect(List<Participant> participants, String mqttUrl, InstantSource clock) {
        Phones all = new Phones();
        for (Participant participant : participants) {
            all.phones.put(
                    participant.shopper().name(),
                    new ShopperPhone(participant.account().login(mqttUrl), clock));
        }
        return all;
    }

    /**
     * Waits until every phone was subscribed.
     *
     * @throws ApiFailure naming the first that was not in time, and why
     */
    void awaitSubscribed(Duration patience) throws ApiFailure, InterruptedException {
        for (Map.Entry<String, ShopperPhone> entry : phones.entrySet()) {
            if (!entry.getValue().awaitSubscribed(patience)) {
                throw new ApiFailure("the phone of %s cannot connect: %s"
                        .formatted(entry.getKey(), entry.getValue().trouble()));
            }
        }
    }

    /** The phone of a shopper. */
    ShopperPhone of(String shopper) {
        return Objects.requireNonNull(phones.get(shopper));
    }

    int count(PushEvent.Kind kind) {
        return phones.values().stream().mapToInt(phone -> phone.count(kind)).sum();
    }

    int reconnects() {
        return phones.values().stream().mapToInt(ShopperPhone::reconnects).sum();
    }

    @Override
    public void close() {
        phones.values().parallelStream().forEach(ShopperPhone::close);
    }
}
