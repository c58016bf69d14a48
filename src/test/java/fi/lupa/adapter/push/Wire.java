package fi.lupa.adapter.push;

import fi.lupa.engine.HandOffFailure;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel that keeps what is sent; the test answers. */
final class Wire implements MutinyEmitter<byte[]> {
    final List<Message<? extends byte[]>> sent = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> answers = new CopyOnWriteArrayList<>();

    /** Answers the message of that number as acknowledged. */
    void acknowledge(int number) {
        answers.get(number).complete(null);
    }

    void fail(int number, HandOffFailure failure) {
        answers.get(number).completeExceptionally(failure);
    }

    void fail(int number, RuntimeException failure) {
        answers.get(number).completeExceptionally(failure);
    }

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        answers.add(answer);
        sent.add(message);
        return Uni.createFrom().completionStage(answer);
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        return sendMessage(Message.of(payload));
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {}

    @Override
    public void error(Exception failure) {}

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
