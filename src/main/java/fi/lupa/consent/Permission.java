package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import java.time.Instant;

/**
 * The proof that a shopper permits something now: only {@link Consent#permit} makes one, whoever follows or pushes demands
 * one, and nobody stores one.
 */
public final class Permission {
    private final Consent consent;
    private final Purpose purpose;
    private final Topic topic;
    private final StoreId store;
    private final Instant at;

    Permission(Consent consent, Purpose purpose, Topic topic, StoreId store, Instant at) {
        this.consent = consent;
        this.purpose = purpose;
        this.topic = topic;
        this.store = store;
        this.at = at;
    }

    /** The consent that permits. */
    public ConsentId consent() {
        return consent.id();
    }

    /** The notice that the shopper read before consenting. */
    public String noticeVersion() {
        return consent.noticeVersion();
    }

    /** Who permits. */
    public ShopperId shopper() {
        return consent.shopper();
    }

    /** What for. */
    public Purpose purpose() {
        return purpose;
    }

    /** About what. */
    public Topic topic() {
        return topic;
    }

    /** Where. */
    public StoreId store() {
        return store;
    }

    /** The time it was asked for. */
    public Instant at() {
        return at;
    }

    /** When it ends by itself; exclusive. */
    public Instant until() {
        return consent.validUntil();
    }
}
