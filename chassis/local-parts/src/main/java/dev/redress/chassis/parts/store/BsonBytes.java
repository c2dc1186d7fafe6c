package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents as they travel. */
final class BsonBytes {
    private static final int MOST_ARE_SMALLER = 4096;

    private BsonBytes() {}

    static byte[] of(Document document) {
        var out = Unpooled.buffer(MOST_ARE_SMALLER);
        BsonEncoder.encodeDocument(document, out);
        var bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
