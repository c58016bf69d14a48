package fi.lupa.adapter.console;

import fi.lupa.adapter.console.PhoneScreen.Owner;
import fi.lupa.adapter.console.VerdictLog.Fallen;
import fi.lupa.engine.Books;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.Offer;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The demonstration as a page shows it, in one language: without any id of a person or device. */
record PageModel(DemoState state, Books books, InstantSource clock, Language language) {

    /** The number up to which a new page has seen everything: nothing on it is fresh. */
    public long allSeen() {
        return Long.MAX_VALUE;
    }

    /** The languages to choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<FloorPlan> floors() {
        Optional<ShopperId> owner = owner();
        return books.retail().stores().stream()
                .sorted(Comparator.comparing((Store store) -> store.id().value()))
                .map(store -> FloorPlan.of(
                        store,
                        state.headcount().of(store.id()),
                        one -> owner.filter(one.shopper()::equals).isPresent()))
                .toList();
    }

    public Totals totals() {
        return Totals.of(state.figures(), language);
    }

    public List<VerdictLine> verdicts() {
        Optional<ShopperId> owner = owner();
        return state.verdicts().read().stream().map(one -> line(one, owner)).toList();
    }

    private VerdictLine line(Fallen fallen, Optional<ShopperId> owner) {
        StoreId store = fallen.occasion().visit().store();
        StoreTimes times = new StoreTimes(books);
        return new VerdictLine(
                fallen.number(),
                times.seconds(store, fallen.occasion().sightedAt()),
                times.name(store),
                times.name(store, fallen.occasion().zone()),
                title(fallen.offer()),
                fallen.occasion().trigger(),
                fallen.reason(),
                owner.filter(fallen.occasion().visit().shopper()::equals).isPresent());
    }

    private String title(Offer offer) {
        String fallback = books.retail()
                .retailer(offer.retailer())
                .map(Retailer::defaultLanguage)
                .orElse(Language.EN.tag());
        return offer.contents().forLanguage(language.tag(), fallback).title();
    }

    public List<Notice> notices() {
        return phone().notices(clock.instant());
    }

    public PermissionCard permission() {
        return phone().card(clock.instant());
    }

    private PhoneView phone() {
        return new PhoneView(state.phone(), books, language);
    }

    private Optional<ShopperId> owner() {
        return state.phone().owner().map(Owner::shopper);
    }
}
