package dev.redress.chassis.aggregates;

import dev.redress.chassis.mongo.FieldCipher;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonValue;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * The form of a state of which some fields are sealed: at their paths stand bytes, which no state holds otherwise. What stands
 * there unsealed is read as it is, so that sealing can begin, and end, with documents that are there.
 */
final class SealedFields<S> implements Codec<S> {
    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();

    private final Codec<S> states;
    private final List<List<String>> paths;
    private final FieldCipher cipher;
    private final String place;

    /** @param place of the document: what is sealed opens in no other */
    SealedFields(Codec<S> states, List<String> paths, FieldCipher cipher, String place) {
        this.states = states;
        this.paths = paths.stream().map(it -> List.of(it.split("\\.", -1))).toList();
        this.cipher = cipher;
        this.place = place;
    }

    @Override
    public Class<S> getEncoderClass() {
        return states.getEncoderClass();
    }

    @Override
    public void encode(BsonWriter writer, S state, EncoderContext context) {
        var document = new BsonDocument();
        try (var plain = new BsonDocumentWriter(document)) {
            states.encode(plain, state, context);
        }
        if (cipher.seals()) {
            paths.forEach(path -> change(document, path, it -> sealed(it, path)));
        }
        DOCUMENTS.encode(writer, document, context);
    }

    @Override
    public S decode(BsonReader reader, DecoderContext context) {
        var document = DOCUMENTS.decode(reader, context);
        paths.forEach(path -> change(document, path, it -> opened(it, path)));
        try (var plain = new BsonDocumentReader(document)) {
            return states.decode(plain, context);
        }
    }

    private static void change(BsonValue at, List<String> path, UnaryOperator<BsonValue> how) {
        if (at instanceof BsonArray all) {
            all.forEach(it -> change(it, path, how));
        } else if (at instanceof BsonDocument document && document.containsKey(path.get(0))) {
            var name = path.get(0);
            if (path.size() == 1) {
                document.put(name, how.apply(document.get(name)));
            } else {
                change(document.get(name), path.subList(1, path.size()), how);
            }
        }
    }

    private BsonValue sealed(BsonValue it, List<String> path) {
        var bytes = new RawBsonDocument(new BsonDocument("v", it), DOCUMENTS).getByteBuffer();
        var plain = new byte[bytes.remaining()];
        bytes.get(plain);
        return new BsonBinary(cipher.seal(plain, place(path)));
    }

    private BsonValue opened(BsonValue it, List<String> path) {
        if (!(it instanceof BsonBinary sealed)) {
            return it;
        }
        var plain = cipher.open(sealed.getData(), place(path));
        return new RawBsonDocument(plain).decode(DOCUMENTS).get("v");
    }

    private String place(List<String> path) {
        return place + "/" + String.join(".", path);
    }
}
