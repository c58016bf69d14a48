package fi.lupa.adapter.rest;

import fi.lupa.audit.Head;
import fi.lupa.audit.SignedHead;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed head: the members that are signed, texts all, and the signature.
 *
 * @param signature Ed25519, in Base64
 */
record AuditHeadAnswer(String retailerId, String position, String hash, String at, String keyId, String signature) {
    static AuditHeadAnswer of(SignedHead signed) {
        Head head = signed.head();
        return new AuditHeadAnswer(
                head.retailer().value(),
                Long.toString(head.position()),
                HexFormat.of().formatHex(head.hash()),
                head.at().toString(),
                head.keyId(),
                Base64.getEncoder().encodeToString(signed.signature()));
    }
}
