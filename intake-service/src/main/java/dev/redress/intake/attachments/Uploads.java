package dev.redress.intake.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files as they stream in with a request: each is received by {@link AttachmentService}, a piece at a time. */
public final class Uploads {
    private static final int PIECES_AHEAD = 4;

    private final AttachmentService attachments;

    Uploads(AttachmentService attachments) {
        this.attachments = attachments;
    }

    /** What is done with them. */
    @FunctionalInterface
    public interface Use<T> {
        /** @param files all of them, in their order; gone once this returns */
        T with(List<ReceivedFile> files) throws IOException;
    }

    /**
     * Receives files, one after the other, and uses them on a thread that may block. Fails with what {@link
     * AttachmentService#receive} throws when one of them is not taken; then none is used.
     *
     * @param contents of each file
     */
    public <T> Mono<T> use(List<Flux<DataBuffer>> contents, Use<T> use) {
        return use(contents, List.of(), use);
    }

    private <T> Mono<T> use(List<Flux<DataBuffer>> rest, List<ReceivedFile> before, Use<T> use) {
        if (rest.isEmpty()) {
            return Mono.fromCallable(() -> use.with(before)).subscribeOn(Schedulers.boundedElastic());
        }
        return Mono.using(
                attachments::begin,
                incoming -> received(incoming, rest.get(0)).flatMap(file -> {
                    var all = new ArrayList<>(before);
                    all.add(file);
                    return use(rest.subList(1, rest.size()), all, use);
                }),
                Uploads::close);
    }

    private static Mono<ReceivedFile> received(FileReceiver.Incoming incoming, Flux<DataBuffer> content) {
        return content.publishOn(Schedulers.boundedElastic(), PIECES_AHEAD)
                .doOnNext(it -> add(incoming, it))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(Mono.fromCallable(incoming::end));
    }

    private static void add(FileReceiver.Incoming incoming, DataBuffer piece) {
        try (var bytes = piece.readableByteBuffers()) {
            while (bytes.hasNext()) {
                incoming.add(bytes.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataBufferUtils.release(piece);
        }
    }

    private static void close(FileReceiver.Incoming it) {
        try {
            it.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
