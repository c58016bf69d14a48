package fi.lupa.engine;

/**
 * A creating request that may come again: the first one with its key is carried out, a later one gets the same answer.
 *
 * @param scope whose keys these are: a shopper, a member of staff, or everybody
 * @param keyHash what is kept of the client's key
 * @param bodyHash tells the same request from another one under the same key
 * @param resource the id of what the request creates; empty where the sealed answer tells all
 * @param sealed the answer, readable only with the client's key; empty where the resource's state is the answer
 */
@SuppressWarnings("ArrayRecordComponent") // written to a row, never compared here
public record IdempotentRequest(String scope, byte[] keyHash, byte[] bodyHash, String resource, byte[] sealed) {}
