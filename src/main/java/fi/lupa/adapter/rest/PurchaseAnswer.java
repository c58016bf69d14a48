package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recorded purchase; it does not tell whose.
 *
 * @param endedConsents how many consents were to last until it, and have ended
 */
@Schema(description = "A recorded purchase; no push under the consents that it ended starts or is in flight any more")
record PurchaseAnswer(String purchaseId, int endedConsents) {}
