package fi.lupa.adapter.console;

import fi.lupa.adapter.console.PermissionCard.State;
import fi.lupa.adapter.console.PermissionCard.Terms;
import fi.lupa.adapter.console.PhoneScreen.Arrived;
import fi.lupa.adapter.console.PhoneScreen.Owner;
import fi.lupa.consent.Consent;
import fi.lupa.consent.Grant;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.delivery.Order;
import fi.lupa.engine.Books;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The phone as it looks in one language. */
record PhoneView(PhoneScreen phone, Books books, Language language) {

    List<Notice> notices(Instant now) {
        Map<TopicId, Map<String, String>> names =
                phone.owner().map(Owner::topicNames).orElse(Map.of());
        return phone.pushes().stream().map(one -> notice(one, names, now)).toList();
    }

    private Notice notice(Arrived arrived, Map<TopicId, Map<String, String>> names, Instant now) {
        Order order = arrived.push().order();
        StoreId store = arrived.push().permission().store();
        StoreTimes times = new StoreTimes(books);
        return new Notice(
                arrived.number(),
                times.minutes(store, arrived.at()),
                times.name(store),
                order.content().title(),
                order.content().body(),
                order.trigger(),
                name(arrived.push().permission().topic().id(), names),
                times.minutes(store, order.expiresAt()),
                state(arrived, now));
    }

    private static Notice.State state(Arrived arrived, Instant now) {
        if (arrived.cancelled()) {
            return Notice.State.CANCELLED;
        }
        return now.isBefore(arrived.push().order().expiresAt()) ? Notice.State.STANDING : Notice.State.EXPIRED;
    }

    PermissionCard card(Instant now) {
        return phone.owner()
                .map(owner -> phone.withdrawal().map(this::withdrawn).orElseGet(() -> standing(owner, now)))
                .orElseGet(() -> PermissionCard.of(State.WAITING, List.of()));
    }

    private PermissionCard withdrawn(EndingAnswer answer) {
        return new PermissionCard(
                answer.isFinal() ? State.WITHDRAWN : State.NOT_YET_FINAL,
                List.of(),
                new StoreTimes(books).seconds(answer.ended().get(0).at()),
                answer.position(),
                answer.cancelled());
    }

    /** What the book says now, so that a consent that ended by itself is told as well. */
    private PermissionCard standing(Owner owner, Instant now) {
        ShopperConsents consents = books.consents().find(owner.shopper());
        List<Terms> terms = consents == null
                ? List.of()
                : consents.consents().stream()
                        .filter(consent -> consent.isActive(now, consents.standing()) && consent.usesLeft() > 0)
                        .map(consent -> terms(consent, owner))
                        .toList();
        return PermissionCard.of(terms.isEmpty() ? State.ENDED : State.PERMITTED, terms);
    }

    private Terms terms(Consent consent, Owner owner) {
        Optional<Grant> grant = owner.grants().stream()
                .filter(one -> one.id().equals(consent.id()))
                .findFirst();
        StoreTimes times = new StoreTimes(books);
        return new Terms(
                consent.topics().stream()
                        .map(topic -> name(topic, owner.topicNames()))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                consent.scope().stores().stream().map(times::name).sorted().collect(Collectors.joining(", ")),
                grant.filter(Grant::untilPurchase).isPresent(),
                times.day(consent.validUntil()),
                consent.usesLeft() == Consent.UNLIMITED ? -1 : consent.usesLeft());
    }

    private String name(TopicId topic, Map<TopicId, Map<String, String>> names) {
        return language.pick(names.getOrDefault(topic, Map.of()), topic.toString());
    }
}
