package dev.redress.chassis.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;

/** What the server below refuses before it is a request (a line, a header or a body that is none) is answered as a problem too. */
final class UnreadRequests {
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "cannot be read as an HTTP request",
            408, "the request did not come to its end in time",
            413, "the request is larger than is taken",
            414, "the address is longer than is taken",
            431, "the headers are longer than is taken");

    private final ProblemResponse problems;

    UnreadRequests(ProblemResponse problems) {
        this.problems = problems;
    }

    void watch(Channel channel) {
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, "redress.problems", new Handler(problems));
        }
    }

    private static final class Handler extends ChannelOutboundHandlerAdapter {
        private final ProblemResponse problems;

        Handler(ProblemResponse problems) {
            this.problems = problems;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (!(message instanceof FullHttpResponse bare)
                    || bare.content().isReadable()
                    || bare.headers().contains(RequestIds.HEADER)
                    || !DETAILS.containsKey(bare.status().code())) {
                super.write(context, message, promise);
                return;
            }
            var status = HttpStatus.valueOf(bare.status().code());
            var body = Unpooled.wrappedBuffer(problems.bytes(status, DETAILS.get(status.value()), ""));
            var answer = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
            answer.headers()
                    .set(bare.headers())
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
            bare.release();
            super.write(context, answer, promise);
        }
    }
}
