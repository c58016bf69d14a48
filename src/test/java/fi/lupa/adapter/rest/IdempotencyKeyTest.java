package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    @Property(tries = 200)
    void sameKeyOpensWhatItSealed(
            @ForAll("keys") String key, @ForAll byte[] answer, @ForAll @Size(12) byte[] nonce, @ForAll String scope) {
        byte[] sealed = IdempotencyKey.parse(key).seal(answer, nonce, scope);
        assertThat(IdempotencyKey.parse(key).open(sealed, scope)).isEqualTo(answer);
    }

    @Property(tries = 200)
    void otherKeyOpensNothingAndLooksDifferent(@ForAll("keys") String one, @ForAll("keys") String other) {
        Assume.that(!one.equals(other));
        byte[] sealed = IdempotencyKey.parse(one).seal(new byte[] {1}, new byte[12], "s");
        IdempotencyKey stranger = IdempotencyKey.parse(other);
        assertThatThrownBy(() -> stranger.open(sealed, "s")).isInstanceOf(IllegalStateException.class);
        assertThat(stranger.hash()).isNotEqualTo(IdempotencyKey.parse(one).hash());
    }

    @Test
    void sealedAnswerStaysWithItsCaller() {
        IdempotencyKey key = IdempotencyKey.parse("k");
        byte[] sealed = key.seal(new byte[] {1}, new byte[12], "one");
        assertThatThrownBy(() -> key.open(sealed, "other")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keyIsVisibleAscii() {
        for (String bad : new String[] {"", "a b", "ä", "x".repeat(256)}) {
            assertThatThrownBy(() -> IdempotencyKey.parse(bad)).isInstanceOf(ProblemException.class);
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(60);
    }
}
