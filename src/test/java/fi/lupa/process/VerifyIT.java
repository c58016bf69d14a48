package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an audit: the started program, its files over HTTP, the built verifier, and whoever owns the database. */
class VerifyIT {
    private static final int SHOPPERS = 10;
    private static final int TOPICS = 3;
    private static final long ENTRIES = 2L * SHOPPERS * TOPICS;

    @TempDir
    Path directory;

    private Program program;
    private Auditor auditor;
    private Shopper shopper;
    private String consent;

    @BeforeEach
    void start() throws IOException {
        program = Program.start(directory.resolve("data"), Map.of("LUPA_AUDIT_HEAD_PERIOD", "PT0.3S"));
        Shop shop = Shop.open(program, TOPICS, 1);
        for (int i = 0; i < SHOPPERS; i++) {
            shopper = shop.shopper();
            for (int topic = 0; topic < TOPICS; topic++) {
                consent = shopper.grant(program.api(), topic, 1);
                shopper.withdraw(program.api(), consent).ok();
            }
        }
        auditor = new Auditor(program, directory.resolve("auditor"));
        awaitHead(ENTRIES);
        auditor.fetch();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private void awaitHead(long position) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            auditor.fetchHeads();
            return auditor.newestHead() == position;
        });
    }

    @Test
    void editsOfTheFileAndOfTheDatabaseAreNamed() throws Exception {
        assertSound();
        byte[] log = Files.readAllBytes(auditor.log());
        byte[] edited = log.clone();
        int at = new String(log, StandardCharsets.US_ASCII).indexOf("\"position\":\"31\"") + 12;
        edited[at] = '8';
        Files.write(auditor.log(), edited);
        assertUnsound("line 31, position 31: position 81 stands where 31 is due");

        asOwner("UPDATE audit SET kind = 'consent-given' WHERE retailer_id = 'r1' AND position = 42");
        auditor.fetchLog();
        assertUnsound("line 42, position 42: its hash is not that of its members");

        asOwner("UPDATE audit SET kind = 'consent-ended' WHERE retailer_id = 'r1' AND position = 42");
        auditor.fetchLog();
        assertSound();

        asOwner(
                "DELETE FROM audit_opening WHERE audit_id IN (SELECT id FROM audit WHERE retailer_id = 'r1' AND position = 17)",
                "DELETE FROM audit WHERE retailer_id = 'r1' AND position = 17");
        auditor.fetchLog();
        assertUnsound("line 17, position 17: position 18 stands where 17 is due");
    }

    @Test
    void cutTailIsFoundAndNothingIsSignedUponIt() throws Exception {
        asOwner(
                "DELETE FROM audit_opening WHERE audit_id IN (SELECT id FROM audit WHERE retailer_id = 'r1' AND position > 50)",
                "DELETE FROM audit WHERE retailer_id = 'r1' AND position > 50",
                "UPDATE audit_head SET position = 50, hash = (SELECT hash FROM audit WHERE retailer_id = 'r1' AND position = 50)"
                        + " WHERE retailer_id = 'r1'");
        auditor.fetchLog();
        assertUnsound("the log ends here, but position " + ENTRIES + " was signed");
        shopper.grant(program.api(), 0, 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> program.logged().contains("No head is signed of the audit chain of r1"));
        program.stop();
        program.restart();
        auditor.fetch();
        assertUnsound("the log ends here, but position " + ENTRIES + " was signed");
    }

    @Test
    void chainVerifiesAfterAnErasureAndReceiptsOpenWhatTheySay() throws Exception {
        Path receipt = directory.resolve("receipt");
        Files.writeString(
                receipt,
                program.api()
                        .me(shopper.token(), "GET", "/me/consents/" + consent + "/receipt", Map.of())
                        .ok()
                        .toString());
        Command.Result result = auditor.verifyReceipt(receipt);
        assertThat(result.output())
                .contains("PROVED: position 59: consent-given", "PROVED: position 60: consent-ended");
        assertThat(result.exitCode()).isZero();
        List<String> before = Files.readAllLines(auditor.log());

        program.api().me(shopper.token(), "DELETE", "/me", Map.of()).ok();
        awaitHead(ENTRIES + 1);
        auditor.fetch();
        Command.Result after = auditor.verify();
        assertThat(after.output())
                .contains("SOUND: positions 1 to " + (ENTRIES + 1))
                .doesNotContain("NOT ");
        assertThat(Files.readAllLines(auditor.log())).startsWith(before.toArray(String[]::new));
    }

    private void assertSound() throws Exception {
        Command.Result result = auditor.verify();
        assertThat(result.output())
                .contains("SOUND: positions 1 to " + ENTRIES + " of r1 agree with ")
                .doesNotContain("NOT ", "INFO", "WARN");
        assertThat(result.exitCode()).isZero();
    }

    private void assertUnsound(String what) throws Exception {
        Command.Result result = auditor.verify();
        assertThat(result.output()).contains("NOT SOUND: ").contains(what);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    /** As who owns the tables and may switch their triggers off: more than the program may. */
    private void asOwner(String... statements) throws IOException, SQLException {
        Path home = program.data().resolve("postgres");
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3);
        String password = Files.readString(home.resolve("owner-password")).strip();
        try (Connection owner = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/lupa", "lupa_owner", password);
                Statement sql = owner.createStatement()) {
            for (String table : List.of("audit", "audit_head")) {
                sql.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            for (String statement : statements) {
                sql.execute(statement);
            }
            for (String table : List.of("audit", "audit_head")) {
                sql.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        }
    }
}
