package io.github.mlegitymacja.examples.ministry.gateway;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Receives a response body up to a limit. A longer body is cut off, so that it cannot fill the memory. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
    private long left;
    private @Nullable Subscription subscription;

    LimitedBody(int mostBytes) {
        this.left = mostBytes;
    }

    @Override
    public void onSubscribe(Subscription offered) {
        subscription = offered;
        collected.onSubscribe(offered);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            collected.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            collected.onError(new TooLongException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        collected.onError(failure);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collected.getBody();
    }

    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
