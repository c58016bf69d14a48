package fi.lupa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.RetailerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] SALT = {1, 2, 3};

    @Test
    void commitmentIsTheHmacOfRfc4231() {
        byte[] key = "Jefe".getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(Chain.commit(key, "what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hashIsSha256AndTheOriginIsZero() {
        assertThat(HexFormat.of().formatHex(Chain.hash("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Chain.origin()).hasSize(32).containsOnly(0);
    }

    @Property(tries = 200)
    void commitmentDependsOnTheSaltAndOnTheFact(
            @ForAll @Size(min = 16, max = 32) byte[] salt, @ForAll String fact, @ForAll @IntRange(max = 15) int at) {
        byte[] other = salt.clone();
        other[at] ^= 1;
        assertThat(Chain.commit(other, fact)).isNotEqualTo(Chain.commit(salt, fact));
        assertThat(Chain.commit(salt, fact + "x")).isNotEqualTo(Chain.commit(salt, fact));
        assertThat(Chain.commit(salt, fact)).isEqualTo(Chain.commit(salt.clone(), fact));
    }

    @Property(tries = 200)
    void everyMemberIsCoveredByTheHash(
            @ForAll @IntRange(min = 1, max = 1000) int position,
            @ForAll @Size(32) byte[] previous,
            @ForAll @IntRange(max = 31) int at) {
        Entry entry = entry("r1", position, AT, "consent-given", Chain.commit(SALT, "fact"), previous);
        byte[] flipped = previous.clone();
        flipped[at] ^= (byte) 0x80;
        assertThat(java.util.List.of(
                        entry("r2", position, AT, "consent-given", entry.commitment(), previous),
                        entry("r1", position + 1, AT, "consent-given", entry.commitment(), previous),
                        entry("r1", position, AT.plusNanos(1000), "consent-given", entry.commitment(), previous),
                        entry("r1", position, AT, "consent-ended", entry.commitment(), previous),
                        entry("r1", position, AT, "consent-given", Chain.commit(SALT, "fact2"), previous),
                        entry("r1", position, AT, "consent-given", entry.commitment(), flipped)))
                .allSatisfy(changed -> assertThat(hash(changed)).isNotEqualTo(hash(entry)));
    }

    @Test
    void changeOfAnEarlyEntryReachesEveryHashAfterIt() {
        assertThat(chain("fact", 5)).isEqualTo(chain("fact", 5)).isNotEqualTo(chain("another fact", 5));
    }

    @Test
    void factItselfIsInNoMember() {
        Entry entry = entry("r1", 1, AT, "consent-given", Chain.commit(SALT, "secret fact"), Chain.origin());
        assertThat(entry.members())
                .containsOnlyKeys("at", "commitment", "kind", "position", "previous", "retailerId")
                .doesNotContainValue("secret fact")
                .containsEntry("position", "1")
                .containsEntry("previous", "0".repeat(64));
    }

    private static byte[] chain(String firstFact, int length) {
        byte[] previous = Chain.origin();
        for (int position = 1; position <= length; position++) {
            String fact = position == 1 ? firstFact : "fact " + position;
            previous = hash(entry("r1", position, AT, "consent-given", Chain.commit(SALT, fact), previous));
        }
        return previous;
    }

    private static Entry entry(
            String retailer, long position, Instant at, String kind, byte[] commitment, byte[] previous) {
        return new Entry(new RetailerId(retailer), position, at, kind, commitment, previous);
    }

    /** Of the members, which the canonical form tells apart as this does: keys are fixed and no value has a line end. */
    private static byte[] hash(Entry entry) {
        StringBuilder canonical = new StringBuilder();
        entry.members()
                .forEach((key, value) ->
                        canonical.append(key).append('=').append(value).append('\n'));
        return Chain.hash(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }
}
