package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fi.lupa.engine.Refusal.Flaw;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OfferFitTest {
    @Test
    void offerBelongsToTheRetailerOfItsStores() {
        assertThat(OfferFit.retailerOf(Drafts.inStores("s1", "s2"), stores(store("s1", "r1"), store("s2", "r1"))))
                .isEqualTo(new RetailerId("r1"));
    }

    @Test
    void storesOfTwoRetailersDoNotFit() {
        assertThat(flaws(store("s1", "r1"), store("s2", "r2")))
                .extracting(Flaw::field, Flaw::rule)
                .containsExactly(tuple("storeIds", "one-retailer"));
    }

    @Test
    void missingStoreAndMissingZoneAreBothTold() {
        Store bare = Store.of(new StoreId("s1"), new RetailerId("r1"), "Bare", ZoneOffset.UTC, List.of(), List.of(), 1);
        assertThat(flaws(bare)).extracting(Flaw::field).containsExactly("zoneId", "storeIds");
    }

    private static List<Flaw> flaws(Store... stores) {
        return catchThrowableOfType(
                        Refusal.class, () -> OfferFit.retailerOf(Drafts.inStores("s1", "s2"), stores(stores)))
                .flaws();
    }

    private static Map<StoreId, Store> stores(Store... stores) {
        return Arrays.stream(stores).collect(Collectors.toMap(Store::id, Function.identity()));
    }

    private static Store store(String id, String retailer) {
        List<Zone> zones = List.of(new Zone(new ZoneId("door"), "Door", false));
        return Store.of(new StoreId(id), new RetailerId(retailer), id, ZoneOffset.UTC, zones, List.of(), 1);
    }
}
