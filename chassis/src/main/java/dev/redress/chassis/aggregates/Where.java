package dev.redress.chassis.aggregates;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** A filter of a search: all of what is said must hold; what asks for nothing is left out. */
public final class Where {
    private final List<Bson> all = new ArrayList<>();

    private Where() {}

    /** Everything, until more is said. */
    public static Where all() {
        return new Where();
    }

    /** The field, or an element of it, is one of these; of no values, whatever it is. Enums stand as their names. */
    public Where any(String field, Collection<?> values) {
        if (!values.isEmpty()) {
            all.add(Filters.in(
                    field,
                    values.stream()
                            .map(it -> it instanceof Enum<?> code ? code.name() : it)
                            .toList()));
        }
        return this;
    }

    /** One of the fields contains this text, upper or lower case; of an empty text, whatever it contains. */
    public Where contains(String text, List<String> fields) {
        if (!text.isEmpty()) {
            var words = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            all.add(Filters.or(
                    fields.stream().map(it -> Filters.regex(it, words)).toList()));
        }
        return this;
    }

    /** The time lies before this; of null, whenever it is. */
    public Where before(String field, Instant moment) {
        return moment == null ? this : and(Filters.lt(field, Date.from(moment)));
    }

    /** The field is this; of null or an empty text, whatever it is. */
    public Where is(String field, Object value) {
        return value == null || value.equals("") ? this : any(field, List.of(value));
    }

    /** This holds, or does not hold, as the flag has it; of null, either. */
    public Where whether(Boolean flag, Bson it) {
        return flag == null ? this : and(flag ? it : Filters.nor(it));
    }

    /** This too. */
    public Where and(Bson filter) {
        all.add(filter);
        return this;
    }

    /** For the store. */
    public Bson filter() {
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }
}
