package fi.lupa.decision;

import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferBook;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import fi.lupa.visit.Dwelt;
import fi.lupa.visit.Entered;
import fi.lupa.visit.Left;
import fi.lupa.visit.Neared;
import fi.lupa.visit.PresenceEvent;
import fi.lupa.visit.ZoneReached;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which offers an event in a visit makes candidates, and the occasion's trigger and zone. */
public record Candidates(Trigger trigger, @Nullable ZoneId zone, List<Offer> offers) {
    /** The candidates of an event; the list may be empty. */
    public static Candidates of(PresenceEvent event, OfferBook offers) {
        StoreId store = event.visit().store();
        if (event instanceof Entered entered) {
            return new Candidates(Trigger.ENTER, null, pick(offers.of(store, Trigger.ENTER), isNewIn(entered)));
        }
        if (event instanceof ZoneReached reached) {
            return new Candidates(Trigger.ZONE, reached.zone(), pick(offers.of(store, Trigger.ZONE), isAt(reached)));
        }
        if (event instanceof Neared neared) {
            return new Candidates(Trigger.ZONE, neared.zone(), pick(offers.of(store, Trigger.ZONE), isPassed(neared)));
        }
        if (event instanceof Dwelt dwelt) {
            return new Candidates(Trigger.DWELL, dwelt.zone(), pick(offers.of(store, Trigger.DWELL), isFor(dwelt)));
        }
        boolean isTimely = event instanceof Left left && !left.overdue();
        return new Candidates(Trigger.EXIT, null, isTimely ? offers.of(store, Trigger.EXIT) : List.of());
    }

    private static List<Offer> pick(List<Offer> offers, Predicate<Offer> fits) {
        return offers.stream().filter(fits).toList();
    }

    /** On the first entry of a visit every offer is judged; later only those of topics permitted since. */
    private static Predicate<Offer> isNewIn(Entered entered) {
        Set<TopicId> topics = entered.topics();
        return offer -> entered.first() || topics.contains(offer.topic());
    }

    private static Predicate<Offer> isAt(ZoneReached reached) {
        return offer -> {
            Double least = offer.place().minRssi();
            return reached.zone().equals(offer.place().zone()) && (least == null || reached.rssi() >= least);
        };
    }

    /** What was judged when the stay began, or at a weaker signal, is not judged again in the same stay. */
    private static Predicate<Offer> isPassed(Neared neared) {
        return offer -> {
            Double least = offer.place().minRssi();
            return neared.zone().equals(offer.place().zone())
                    && least != null
                    && neared.before() < least
                    && neared.rssi() >= least;
        };
    }

    private static Predicate<Offer> isFor(Dwelt dwelt) {
        return offer -> dwelt.zone().equals(offer.place().zone())
                && dwelt.dwell().equals(offer.place().dwell());
    }
}
