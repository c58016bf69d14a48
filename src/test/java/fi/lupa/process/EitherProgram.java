package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Two programs of which one may be dead or stopped: whatever is asked is asked again, of either, until one can answer. One thread. */
final class EitherProgram {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final int SERVER_ERROR = 500;

    private final List<Program> programs;
    private final Random random;

    EitherProgram(TwoPrograms both, Random random) {
        programs = List.of(both.sender(), both.other());
        this.random = random;
    }

    Program any() {
        return programs.get(random.nextInt(programs.size()));
    }

    /** The body of the first answer that is one; it is a success. */
    JsonNode ask(Function<Api, Api.Answer> call) throws InterruptedException {
        return firstOf(call).ok();
    }

    /** The first answer that is one. */
    Api.Answer firstOf(Function<Api, Api.Answer> call) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Api.Answer answer = call.apply(any().api());
            if (isAnswer(answer) || System.nanoTime() > until) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static boolean isAnswer(Api.Answer answer) {
        return answer.status() != 0 && answer.status() < SERVER_ERROR;
    }

    /** What works at some program in the end. */
    <T> T persist(Function<Program, T> work) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return work.apply(any());
            } catch (IllegalStateException | AssertionError e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }
}
