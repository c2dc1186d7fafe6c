package dev.redress.chassis.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;
import reactor.netty.NettyPipeline;

/**
 * Goes on reading from a connection once all that came over it is answered. The server below reads on demand, and forgets to
 * when a request arrives before the one before it is put away and is answered at once: whatever comes over that connection then
 * waits for ever (reactor-netty #4361, in 1.2.18; to be dropped with the version that mends it).
 */
final class KeepAliveReads extends ChannelDuplexHandler {
    /** Time for the server to do it itself, which it mostly does. */
    private static final int AFTER_MILLIS = 5;

    private int unanswered;
    private boolean interim;
    private boolean asked;

    private KeepAliveReads() {}

    static void watch(Channel channel) {
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, "redress.reads", new KeepAliveReads());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse answer) {
            interim = answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
            askSoon(context);
        }
        super.write(context, message, promise);
    }

    private void askSoon(ChannelHandlerContext context) {
        if (asked || unanswered > 0) {
            return;
        }
        asked = true;
        var unused = context.executor()
                .schedule(
                        () -> {
                            asked = false;
                            if (unanswered <= 0 && !context.isRemoved()) {
                                context.read();
                            }
                        },
                        AFTER_MILLIS,
                        TimeUnit.MILLISECONDS);
    }
}
