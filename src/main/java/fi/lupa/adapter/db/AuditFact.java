package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be proved.
 *
 * @param retailer whose chain it enters
 * @param kind what sort of fact, for example {@code consent-given}
 * @param shopper whom it is about; null if nobody
 * @param consent which it is about; null if no single one
 * @param fact as a JSON object; only a commitment to it enters the chain
 */
record AuditFact(
        RetailerId retailer,
        Instant at,
        String kind,
        @Nullable ShopperId shopper,
        @Nullable ConsentId consent,
        String fact) {}
