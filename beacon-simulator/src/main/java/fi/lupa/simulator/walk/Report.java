package fi.lupa.simulator.walk;

import static fi.lupa.simulator.api.LupaApi.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.mqtt.LinkTally;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What a walk showed.
 *
 * @param entered visits as they really were
 * @param due how many of them Lupa should have told of, as a consent for the store stood
 * @param found how many of them Lupa told of
 * @param missed how many of them Lupa should have told of and did not
 * @param spurious how many visits Lupa told of that there were not
 * @param pushes how many offers the phones received
 * @param cancels how many cancellations they received
 * @param duplicates how many offers they received again in one visit, under another delivery
 * @param redelivered how many deliveries they received again
 * @param batches how many batches the gateways published
 * @param sightings how many sightings these held
 * @param links what became of the batches
 * @param decisions every decision, in a fixed order
 */
record Report(
        int entered,
        int due,
        int found,
        int missed,
        int spurious,
        int pushes,
        int cancels,
        int duplicates,
        int redelivered,
        long batches,
        long sightings,
        LinkTally links,
        List<Comparison.Line> decisions) {
    private static final Comparator<Comparison.Line> ORDER = Comparator.comparing(Comparison.Line::toString);

    Report {
        decisions = decisions.stream().sorted(ORDER).toList();
    }

    /** SHA-256 of the decisions: the same in two walks if these had the same decisions, each as often. */
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            decisions.forEach(line -> sha256.update((line + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A few lines to read. */
    String text() {
        return """
                visits     %d, with a consent %d, found %d, missed %d, spurious %d
                pushes     %d, cancelled %d, repeated in a visit %d, redelivered %d
                batches    %d with %d sightings, acknowledged %d, not acknowledged %d, dropped %d, reconnects %d
                decisions  %d, digest %s""".formatted(
                        entered,
                        due,
                        found,
                        missed,
                        spurious,
                        pushes,
                        cancels,
                        duplicates,
                        redelivered,
                        batches,
                        sightings,
                        links.acknowledged(),
                        links.pending(),
                        links.dropped(),
                        links.reconnects(),
                        decisions.size(),
                        digest());
    }

    /** The whole report. */
    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("visits")
                .put("entered", entered)
                .put("withConsent", due)
                .put("found", found)
                .put("missed", missed)
                .put("spurious", spurious);
        json.putObject("pushes")
                .put("received", pushes)
                .put("cancelled", cancels)
                .put("repeatedInVisit", duplicates)
                .put("redelivered", redelivered);
        json.putObject("batches")
                .put("published", batches)
                .put("sightings", sightings)
                .put("acknowledged", links.acknowledged())
                .put("pending", links.pending())
                .put("dropped", links.dropped())
                .put("reconnects", links.reconnects());
        json.put("digest", digest());
        ArrayNode list = json.putArray("decisions");
        decisions.forEach(line -> list.add(JSON.valueToTree(line)));
        return json;
    }
}
