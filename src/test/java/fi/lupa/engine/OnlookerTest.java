package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.decision.Send;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.offer.SampleOffers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who watches the flow of sightings. */
@Timeout(20)
class OnlookerTest {
    private final StoreFloor floor = StoreFloor.opened();
    private final MemoryOnlooker onlooker = floor.onlooker;

    @AfterEach
    void stop() {
        floor.flow.stop();
    }

    @Test
    void seesSightingsVisitsAndCommittedVerdicts() throws Exception {
        floor.books.offers().put(SampleOffers.offer("o1").make());
        floor.take("1 0\n2 0").get(5, TimeUnit.SECONDS);
        assertThat(onlooker.sightings).isEqualTo(Map.of(SightingOutcome.PERMITTED, 1L, SightingOutcome.UNKNOWN, 1L));
        await().until(() -> onlooker.people() == 1);
        assertThat(onlooker.verdicts).hasOnlyElementsOfType(Send.class).hasSize(1);
    }

    @Test
    void seesNobodyAnyMoreWhosePermissionEnded() throws Exception {
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        await().until(() -> onlooker.people() == 1);
        floor.consenting();
        floor.flow.permissionEnded(StoreFloor.SHOPPER);
        await().until(() -> onlooker.people() == 0);
    }

    @Test
    void nobodyWatchesUnlessAsked() {
        assertThat(Onlooker.NOBODY.isWatching()).isFalse();
    }
}
