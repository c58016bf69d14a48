package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CancelProofTest {
    @Test
    void workGoesOnWhenItsRequestIsCancelled() {
        AtomicReference<UniEmitter<? super String>> database = new AtomicReference<>();
        AtomicBoolean finished = new AtomicBoolean();
        Uni<String> work = Uni.createFrom().<String>emitter(database::set).invoke(x -> finished.set(true));
        CancelProof.shield(work).subscribe().with(x -> {}).cancel();
        database.get().complete("committed");
        assertThat(finished).isTrue();
    }
}
