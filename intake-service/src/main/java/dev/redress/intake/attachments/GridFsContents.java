package dev.redress.intake.attachments;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonString;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Bytes in the store itself. */
final class GridFsContents implements ContentStore {
    private static final String BUCKET = "attachments";

    private final MongoTemplate mongo;

    GridFsContents(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(String key, InputStream content) {
        mongo.execute(it -> {
            // The driver aborts an upload whose content cannot be read: what it wrote by then is removed.
            bucket().uploadFromStream(new BsonString(key), key, content);
            return key;
        });
    }

    @Override
    public Optional<InputStream> open(String key) {
        return isKept(key)
                ? Optional.ofNullable(mongo.execute(it -> bucket().openDownloadStream(new BsonString(key))))
                : Optional.empty();
    }

    @Override
    public void delete(String key) {
        if (isKept(key)) {
            mongo.execute(it -> {
                bucket().delete(new BsonString(key));
                return key;
            });
        }
    }

    private boolean isKept(String key) {
        return Objects.requireNonNull(
                mongo.execute(it -> bucket().find(Filters.eq("_id", key)).first() != null));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(mongo.getDb(), BUCKET);
    }
}
