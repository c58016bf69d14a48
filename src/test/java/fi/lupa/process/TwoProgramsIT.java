package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProgramsIT {
    private static final int CROWD = 24;

    @TempDir
    static Path directory;

    private static TwoPrograms programs;

    @BeforeAll
    static void start() throws Exception {
        programs = TwoPrograms.start(directory, Map.of());
    }

    @AfterAll
    static void stop() {
        programs.close();
    }

    @Test
    void withdrawalAtOneProgramSilencesTheOther() throws Exception {
        int rounds = Soak.rounds(5, 20);
        Shop shop = Shop.open(programs.sender(), rounds, 1);
        try (Gateway gateway = shop.gateway(0)) {
            List<Withdrawal> withdrawals =
                    new WithdrawalHammer(shop, gateway, programs.other().api()).run(Soak.rounds(12, 60), rounds);

            Figures.print("withdrawals at another program", Figures.withdrawals(withdrawals));
            assertThat(withdrawals)
                    .anyMatch(each -> !each.pushes().isEmpty())
                    .noneMatch(Withdrawal::isBroken)
                    .noneMatch(Withdrawal::isMiscounted);
        }
    }

    @Test
    void frozenSenderMakesTheAnswerLateAndNeverFalse() throws Exception {
        int stops = Soak.rounds(1, 15);
        long caughtInAll = 0;
        try (Interruption interruption = new Interruption(programs, CROWD)) {
            Program sender = programs.sender();
            Api other = programs.other().api();
            for (int stop = 0; stop < stops; stop++) {
                Interruption.Caught caught = interruption.untilCaught(sender::freeze, sender::thaw);
                long notBegun = caught.notBegun();
                List<Withdrawal> withdrawals = new ArrayList<>(caught.withdrawOthers(other));
                assertThat(caught.withdrawOnce(other)).as("while it is frozen").containsOnly(503);
                sender.thaw();
                withdrawals.addAll(caught.withdrawMoving(other));
                awaitLateComers();
                assertNothingBroken(withdrawals);
                assertThat(caught.notBegun()).as("never begun").isEqualTo(notBegun);
                caughtInAll += notBegun;
            }
        }
        Figures.print(
                "frozen", caughtInAll + " deliveries between compare-and-set and first byte in " + stops + " stops");
    }

    @Test
    void killedSenderDoesNotKeepTheAnswerForLong() throws Exception {
        int kills = Soak.rounds(1, 10);
        List<Duration> took = new ArrayList<>();
        try (Interruption interruption = new Interruption(programs, CROWD)) {
            Program sender = programs.sender();
            Api other = programs.other().api();
            for (int kill = 0; kill < kills; kill++) {
                Interruption.Caught caught = interruption.untilCaught(sender::kill, sender::restart);
                List<Withdrawal> withdrawals = caught.withdrawMoving(other);
                withdrawals.forEach(each -> took.add(each.took()));
                assertThat(withdrawals)
                        .as("counted as handed off: nobody knows")
                        .allMatch(each -> each.handedOff() == 1 && each.notYetFinal() == 0);
                withdrawals.addAll(caught.withdrawOthers(other));
                sender.restart();
                awaitLateComers();
                assertNothingBroken(withdrawals);
            }
        }
        Figures.print("withdrawals after the sender's kill", Figures.of(took));
    }

    private static void assertNothingBroken(List<Withdrawal> withdrawals) {
        assertThat(withdrawals).noneMatch(Withdrawal::isBroken).noneMatch(Withdrawal::isMiscounted);
    }

    /** What must not come can only be waited for. */
    private static void awaitLateComers() throws InterruptedException {
        TimeUnit.SECONDS.sleep(3);
    }
}
