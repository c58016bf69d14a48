package fi.lupa.adapter.verify;

import fi.lupa.audit.Head;
import fi.lupa.audit.HeadSigner;
import fi.lupa.audit.SignedHead;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The files of an auditor in a directory, and the commands run on them. */
final class AuditFiles {
    private final Path directory;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    AuditFiles(Path directory) {
        this.directory = directory;
    }

    Path log() {
        return directory.resolve("log");
    }

    void log(List<String> lines) throws IOException {
        Files.writeString(log(), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    void keys(HeadSigner... signers) throws IOException {
        JsonArray items = new JsonArray();
        for (HeadSigner signer : signers) {
            items.add(new JsonObject()
                    .put("keyId", signer.key().id())
                    .put("algorithm", "Ed25519")
                    .put("publicKey", base64(signer.key().encoded())));
        }
        Files.writeString(
                directory.resolve("keys"), new JsonObject().put("items", items).encode());
    }

    void heads(SignedHead... heads) throws IOException {
        Files.writeString(directory.resolve("heads"), headsAnswer(heads));
    }

    static String headsAnswer(SignedHead... heads) {
        List<JsonObject> items = new ArrayList<>();
        for (SignedHead signed : heads) {
            Head head = signed.head();
            JsonObject item = new JsonObject().put("signature", base64(signed.signature()));
            head.members().forEach(item::put);
            items.add(item);
        }
        return new JsonObject()
                .put("items", new JsonArray(items))
                .putNull("next")
                .encode();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Verifies the log; the exit code. */
    int verify(String... more) {
        return run(new VerifyCommand(), more);
    }

    /** Verifies a receipt; the exit code. */
    int verifyReceipt(String receipt) throws IOException {
        Path file = Files.writeString(directory.resolve("receipt"), receipt);
        return run(new VerifyReceiptCommand(), "--receipt", file.toString());
    }

    private int run(Object command, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        Stream<String> files = Stream.of("log", "heads", "keys")
                .flatMap(file -> Stream.of("--" + file, directory.resolve(file).toString()));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(files, Arrays.stream(more)).toArray(String[]::new));
    }

    /** What the last command said. */
    String said() {
        return out.toString();
    }

    /** What the last command did not understand. */
    String complained() {
        return err.toString();
    }
}
