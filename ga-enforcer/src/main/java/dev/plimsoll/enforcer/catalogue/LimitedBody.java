package dev.plimsoll.enforcer.catalogue;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body to the end or to its limit, whichever comes first. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final long limit;
    private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long read;

    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        all.getBody().thenAccept(body::complete);
        all.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        read += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (read > limit) {
            body.completeExceptionally(new IOException("the body is larger than " + (limit >> 20) + " MiB"));
            Objects.requireNonNull(subscription).cancel();
            return;
        }
        all.onNext(buffers);
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        all.onComplete();
    }
}
