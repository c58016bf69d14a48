package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayMessage;
import fi.lupa.engine.SightingIntake;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Work that lasts until the test says so; a payload names its work. */
final class MemoryIntake implements SightingIntake {
    final List<String> taken = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Void>> works = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> take(GatewayMessage message) {
        String name = new String(message.payload(), StandardCharsets.UTF_8);
        taken.add(name);
        return Uni.createFrom().completionStage(() -> work(name));
    }

    void finish(String name) {
        work(name).complete(null);
    }

    void fail(String name) {
        work(name).completeExceptionally(new IllegalStateException("the ledger is away"));
    }

    private CompletableFuture<Void> work(String name) {
        return works.computeIfAbsent(name, ignored -> new CompletableFuture<>());
    }
}
