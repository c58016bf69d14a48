package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.GivenConsent;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be shown of a consent: to whom, on what text, and what the audit chain says of it. */
public interface Evidence {
    /** What can be shown of a shopper's consent; empty if there is none of that id that is the shopper's. */
    Uni<Optional<Shown>> of(ShopperId shopper, ConsentId consent);

    /**
     * A consent with what it refers to.
     *
     * @param controller the retailer's name
     * @param topicNames names by topic and language
     * @param noticeText in the language that the shopper read
     * @param proofs sealed entries about the consent, oldest first
     */
    record Shown(
            GivenConsent consent,
            String controller,
            Map<String, Map<String, String>> topicNames,
            String noticeText,
            Instant noticeAt,
            List<Proof> proofs) {
        /** Takes copies. */
        public Shown {
            topicNames = Map.copyOf(topicNames);
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * A sealed entry of the retailer's audit chain and what opens its commitment; bytes in hex.
     *
     * @param fact what was committed to, as it was written
     */
    record Proof(
            long position,
            String kind,
            Instant at,
            String salt,
            String fact,
            String commitment,
            String previous,
            String hash) {}
}
