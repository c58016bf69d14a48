package fi.lupa.adapter.verify;

import fi.lupa.audit.SealedEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The proofs of a receipt, waiting for their entries while the log goes by. One thread. */
final class ReceiptProofs {
    private final List<ReceiptProof> proofs;
    private final Set<Long> positions;
    private final Map<Long, SealedEntry> met = new HashMap<>();

    ReceiptProofs(List<ReceiptProof> proofs) {
        this.proofs = List.copyOf(proofs);
        positions = proofs.stream().map(ReceiptProof::position).collect(Collectors.toSet());
    }

    /** What came of a proof. */
    record Outcome(boolean opens, String text) {}

    /** An entry of the log that holds. */
    void meet(SealedEntry entry) {
        long position = entry.entry().position();
        if (positions.contains(position)) {
            met.put(position, entry);
        }
    }

    /** What came of each, after the whole log. */
    List<Outcome> outcomes(long newestHead) {
        return proofs.stream().map(proof -> outcome(proof, newestHead)).toList();
    }

    private Outcome outcome(ReceiptProof proof, long newestHead) {
        SealedEntry entry = met.get(proof.position());
        Optional<String> wrong =
                entry == null ? Optional.of("the log has no such position") : proof.contradiction(entry);
        String place = ": position " + proof.position() + ": ";
        if (wrong.isPresent() || entry == null) {
            return new Outcome(false, "NOT PROVED" + place + wrong.orElse(""));
        }
        String covered = proof.position() > newestHead ? " (not covered by a head yet)" : "";
        return new Outcome(
                true,
                "PROVED" + place + entry.entry().kind() + " at " + entry.entry().at() + covered + ": "
                        + proof.opening().fact());
    }
}
