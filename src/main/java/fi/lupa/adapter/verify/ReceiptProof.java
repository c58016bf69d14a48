package fi.lupa.adapter.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.audit.Opening;
import fi.lupa.audit.SealedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A proof of a receipt: an entry of the log, told again, and what opens its commitment.
 *
 * @param members the texts of the proof, as they are in the receipt
 */
record ReceiptProof(long position, Opening opening, JsonNode members) {
    private static final String PREFIX = "lupa:";

    /** The proofs of a receipt; at least one. */
    static List<ReceiptProof> read(Path file) throws IOException {
        List<ReceiptProof> proofs = new ArrayList<>();
        try {
            JsonFiles.STRICT
                    .readTree(Files.readAllBytes(file))
                    .findValues(PREFIX + "proof")
                    .forEach(list -> list.forEach(proof -> proofs.add(of(proof))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        if (proofs.isEmpty()) {
            throw new IllegalArgumentException("there is none in it");
        }
        return proofs;
    }

    private static ReceiptProof of(JsonNode proof) {
        JsonNode position = proof.path(PREFIX + "position");
        if (!position.canConvertToLong()) {
            throw new IllegalArgumentException("a proof without position");
        }
        byte[] salt = HexFormat.of().parseHex(text(proof, "salt"));
        if (salt.length == 0) {
            throw new IllegalArgumentException("a proof without salt");
        }
        return new ReceiptProof(position.longValue(), new Opening(salt, text(proof, "fact")), proof);
    }

    private static String text(JsonNode proof, String member) {
        return proof.path(PREFIX + member).asText();
    }

    /** What does not fit the entry of the log; empty if all does. */
    Optional<String> contradiction(SealedEntry logged) {
        for (String member : List.of("at", "kind", "commitment", "previous")) {
            if (!text(members, member).equals(logged.entry().members().get(member))) {
                return Optional.of("its " + member + " is not that of the log");
            }
        }
        if (!text(members, "hash").equals(HexFormat.of().formatHex(logged.hash()))) {
            return Optional.of("its hash is not that of the log");
        }
        if (!opening.opens(logged.entry())) {
            return Optional.of("the log has no commitment to this fact");
        }
        return type().equals(logged.entry().kind())
                ? Optional.empty()
                : Optional.of("the fact is of another kind than the entry");
    }

    private String type() {
        try {
            return JsonFiles.STRICT.readTree(opening.fact()).path("type").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
