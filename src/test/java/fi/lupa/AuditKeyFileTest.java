package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.Chain;
import fi.lupa.audit.HeadSigner;
import fi.lupa.retail.RetailerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeyFileTest {
    /** The private key of RFC 8410, section 10.3, whose public key is in section 10.1. */
    private static final String RFC_8410 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String RFC_8410_PUBLIC = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    @TempDir
    Path directory;

    @Test
    void publicKeyIsThatOfThePrivateOne() {
        assertThat(AuditKeyFile.parse(RFC_8410).settings()).containsEntry(AuditKeyFile.PUBLIC, RFC_8410_PUBLIC);
    }

    @Test
    void generatedKeyIsKeptForItsOwnerAloneAndSigns() throws IOException {
        Path file = directory.resolve("audit-key");
        Map<String, String> first = AuditKeyFile.kept(file).settings();
        assertThat(AuditKeyFile.kept(file).settings()).isEqualTo(first);
        assertThat(AuditKeyFile.kept(directory.resolve("other")).settings()).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AuditKey key = AuditKey.of(Base64.getDecoder().decode(first.get(AuditKeyFile.PUBLIC)));
        HeadSigner signer = HeadSigner.of(Base64.getDecoder().decode(first.get(AuditKeyFile.SECRET)), key);
        assertThat(key.signed(signer.sign(new RetailerId("r1"), 1, Chain.origin(), Instant.EPOCH)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
                "-----END PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----"
            })
    void whatIsNoKeyIsRefused(String pem) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditKeyFile.parse(pem));
    }
}
