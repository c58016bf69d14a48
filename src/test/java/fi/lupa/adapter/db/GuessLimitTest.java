package fi.lupa.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.TooManyGuesses;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessLimitTest {
    private static final ClientNetwork HERE = ClientNetwork.of("192.0.2.1");

    private final GuessLimit limit = new GuessLimit(2);

    @Test
    void guessesOfANameRunOutInOneNetwork() {
        guess("m", HERE, 2);
        assertThatThrownBy(() -> limit.take("m", HERE))
                .isInstanceOfSatisfying(
                        TooManyGuesses.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6)));
        guess("other", HERE, 2);
        guess("m", ClientNetwork.of("192.0.2.2"), 2);
    }

    @Test
    void guessesOfAllNamesRunOutToo() {
        for (int i = 0; i < 20; i++) {
            limit.take("name-" + i, HERE);
        }
        assertThatThrownBy(() -> limit.take("another", HERE)).isInstanceOf(TooManyGuesses.class);
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 50; i++) {
            limit.take("m", HERE);
            limit.giveBack("m", HERE);
        }
        guess("m", HERE, 2);
    }

    @Test
    void subscriberWithManyAddressesIsOneNetwork() {
        guess("m", ClientNetwork.of("2001:db8:0:1::1"), 1);
        guess("m", ClientNetwork.of("2001:db8:0:1:ffff::2"), 1);
        assertThatThrownBy(() -> limit.take("m", ClientNetwork.of("2001:db8:0:1::3")))
                .isInstanceOf(TooManyGuesses.class);
        guess("m", ClientNetwork.of("2001:db8:0:2::1"), 2);
    }

    private void guess(String name, ClientNetwork from, int times) {
        for (int i = 0; i < times; i++) {
            limit.take(name, from);
        }
    }
}
