package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalIT {

    @TempDir
    Path data;

    @Test
    void nothingIsPushedAfterTheAnswerToAWithdrawal() throws Exception {
        int rounds = Soak.rounds(10, 20);
        try (Program program = Program.start(data, Map.of())) {
            Shop shop = Shop.open(program, rounds, 1);
            try (Gateway gateway = shop.gateway(0)) {
                List<Withdrawal> withdrawals =
                        new WithdrawalHammer(shop, gateway, program.api()).run(Soak.rounds(12, 60), rounds);

                Figures.print("withdrawals", Figures.withdrawals(withdrawals));
                assertThat(withdrawals)
                        .as("pushed")
                        .anyMatch(each -> !each.pushes().isEmpty());
                assertThat(withdrawals)
                        .as("never pushed")
                        .anyMatch(each -> each.pushes().isEmpty());
                assertThat(withdrawals)
                        .noneMatch(Withdrawal::isBroken)
                        .noneMatch(Withdrawal::isMiscounted)
                        .allMatch(each ->
                                each.pushes().isEmpty() || each.cancelledAfter().isPresent());
            }
        }
    }
}
