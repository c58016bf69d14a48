package fi.lupa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EidCipherTest {
    private final EidCipher cipher = new EidCipher();

    /**
     * The specification (google/eddystone, eddystone-eid/eid-computation.md) has no vectors; these are the ones of public
     * implementations: RadiusNetworks/ephemeral_calc, spec/encryptor_spec.rb (a clock that reads 0 and one that reads 2000)
     * and the test suites of ephemeral_id_python and ephemeral_id_rust.
     */
    @ParameterizedTest
    @CsvSource({
        "0102030405060708090a111213141516, 10, 0, a9b76a71c5f89290",
        "0102030405060708090a111213141516, 10, 2000, 4144413e45fefa58",
        "7c91330e61dfea4606b5b3ecb4457d76, 0, 0, 436bfe57d5a09505",
    })
    void publishedVectorsPass(String key, int exponent, long counter, String eid) {
        assertThat(hex(eid(key, exponent, counter))).isEqualTo(eid);
    }

    /** Of the two AES steps by {@code openssl enc -aes-128-ecb}, where the published vectors do not reach. */
    @ParameterizedTest
    @CsvSource({
        "553c66da1485e9f78849de00f2cb178e, 10, 65535, 7fbdb2aee24f1070",
        "553c66da1485e9f78849de00f2cb178e, 10, 65536, db56e936a97e1c57",
        "553c66da1485e9f78849de00f2cb178e, 15, 4294967295, bbe60aae2bd09fe6",
        "553c66da1485e9f78849de00f2cb178e, 0, 4294967295, ec7a718eae9f57b7",
        "553c66da1485e9f78849de00f2cb178e, 12, 2147483648, 06d982c247423769",
        "553c66da1485e9f78849de00f2cb178e, 4, 123456789, 90c34715e3bb633d",
    })
    void otherImplementationOfAesAgrees(String key, int exponent, long counter, String eid) {
        assertThat(hex(eid(key, exponent, counter))).isEqualTo(eid);
    }

    @Property
    void idStaysWithinAWindowAndChangesWithIt(
            @ForAll long hi, @ForAll @IntRange(max = 15) int exponent, @ForAll int counter) {
        EidKey key = new EidKey(hi, 1);
        RotationExponent k = new RotationExponent(exponent);
        long start = Integer.toUnsignedLong(counter) >> exponent << exponent;
        long size = 1L << exponent;
        assertThat(cipher.eid(key, k, start + size - 1)).isEqualTo(cipher.eid(key, k, start));
        assertThat(cipher.eid(key, k, start + size)).isNotEqualTo(cipher.eid(key, k, start));
        assertThat(cipher.eid(key, k, start + (1L << 32))).isEqualTo(cipher.eid(key, k, start));
    }

    private long eid(String key, int exponent, long counter) {
        return cipher.eid(EidKey.of(HexFormat.of().parseHex(key)), new RotationExponent(exponent), counter);
    }

    private static String hex(long eid) {
        return HexFormat.of().toHexDigits(eid);
    }
}
