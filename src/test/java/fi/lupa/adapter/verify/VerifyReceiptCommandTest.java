package fi.lupa.adapter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.audit.Chain;
import fi.lupa.audit.Chains;
import fi.lupa.audit.Entry;
import fi.lupa.audit.SealedEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptCommandTest {
    private static final byte[] SALT = Chain.hash(new byte[] {7});
    private static final String FACT = "{\"consentId\":\"c1\",\"type\":\"consent-given\"}";

    @TempDir
    Path directory;

    private AuditFiles files;
    private SealedEntry sealed;

    @BeforeEach
    void write() throws IOException {
        files = new AuditFiles(directory);
        List<SealedEntry> chain = Chains.of(4, 1);
        Entry entry = new Entry(
                Chains.RETAILER,
                5,
                Chains.START,
                "consent-given",
                Chain.commit(SALT, FACT),
                chain.get(3).hash());
        sealed = new SealedEntry(entry, entry.hash());
        chain.add(sealed);
        files.log(Chains.lines(chain));
        files.keys(Chains.SIGNER);
        files.heads(Chains.head(chain, 5));
    }

    @Test
    void receiptWhoseFactTheLogCommitsToIsProved() throws IOException {
        assertThat(files.verifyReceipt(receipt(proof()))).isZero();
        assertThat(files.said())
                .contains("SOUND")
                .contains("\nPROVED: position 5: consent-given at ")
                .contains(FACT);
    }

    @Test
    void everyOtherMemberOfTheProofIsFound() throws IOException {
        for (String member : List.of("at", "kind", "commitment", "previous", "hash", "fact")) {
            JsonObject edited = proof().put("lupa:" + member, proof().getString("lupa:" + member) + " ");
            assertThat(files.verifyReceipt(receipt(edited))).as(member).isEqualTo(1);
            assertThat(files.said()).contains("NOT PROVED: position 5: ");
        }
        assertThat(files.verifyReceipt(receipt(proof().put("lupa:salt", "00".repeat(32)))))
                .isEqualTo(1);
        assertThat(files.verifyReceipt(receipt(proof().put("lupa:position", 4))))
                .isEqualTo(1);
        assertThat(files.verifyReceipt(receipt(proof().put("lupa:position", 6))))
                .isEqualTo(1);
        assertThat(files.said()).contains("the log has no such position");
    }

    @Test
    void oneProofOfTwoIsNotEnough() throws IOException {
        assertThat(files.verifyReceipt(receipt(proof(), proof().put("lupa:fact", "{}"))))
                .isEqualTo(1);
        assertThat(files.said()).contains("\nPROVED").contains("\nNOT PROVED");
    }

    @Test
    void unsoundLogProvesNothing() throws IOException {
        files.log(List.of(sealed.line()));
        assertThat(files.verifyReceipt(receipt(proof()))).isEqualTo(1);
        assertThat(files.said()).contains("NOT SOUND").doesNotContain("PROVED");
    }

    @Test
    void receiptWithoutProofIsNotUnderstood() throws IOException {
        assertThat(files.verifyReceipt(receipt())).isEqualTo(2);
        assertThat(files.verifyReceipt("nonsense")).isEqualTo(2);
        assertThat(files.verifyReceipt(receipt(proof().put("lupa:salt", "")))).isEqualTo(2);
        assertThat(files.verifyReceipt(receipt(proof().put("lupa:salt", "xy")))).isEqualTo(2);
    }

    private JsonObject proof() {
        JsonObject proof = new JsonObject();
        sealed.entry().members().forEach((name, value) -> proof.put("lupa:" + name, value));
        return proof.put("lupa:position", 5)
                .put("lupa:salt", HexFormat.of().formatHex(SALT))
                .put("lupa:fact", FACT)
                .put("lupa:hash", HexFormat.of().formatHex(sealed.hash()));
    }

    private static String receipt(JsonObject... proofs) {
        JsonObject record = new JsonObject().put("lupa:proof", new JsonArray(List.of((Object[]) proofs)));
        return new JsonObject()
                .put("@type", "dpv:ConsentReceipt")
                .put("dpv:hasRecordOfActivity", record)
                .encode();
    }
}
