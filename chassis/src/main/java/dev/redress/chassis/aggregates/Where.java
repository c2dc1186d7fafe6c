package dev.redress.chassis.aggregates;

import com.mongodb.client.model.Filters;
import dev.redress.chassis.text.domain.SearchForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * What a search asks for: all of what is said must hold; what asks for nothing is left out. Fields are paths as {@link
 * StatePaths} gives them. Enums stand as their names, days as text that sorts as days do.
 */
public final class Where {
    /** The part of a stored aggregate that holds the texts by which it is searched, in the form in which they are sought. */
    static final String WORDS = "words";

    private static final Where EVERYTHING = new Where(List.of());

    private final List<Bson> parts;

    private Where(List<Bson> parts) {
        this.parts = parts;
    }

    /** Everything, until more is said. */
    public static Where all() {
        return EVERYTHING;
    }

    /** At least one of these holds. */
    public static Where either(Where... some) {
        return EVERYTHING.and(Filters.or(Arrays.stream(some).map(Where::filter).toList()));
    }

    /** The field, or an element of it, is one of these; of no values, whatever it is. */
    public Where any(String field, Collection<?> values) {
        return values.isEmpty() ? this : among(field, values);
    }

    /** As {@link #any}, but of no values nothing is found. */
    public Where among(String field, Collection<?> values) {
        return and(Filters.in(field, values.stream().map(Where::stored).toList()));
    }

    /** The field is one of these; of no values, any of those that there are, so that an index by it serves both. */
    public <E extends Enum<E>> Where oneOf(String field, Collection<E> values, Class<E> all) {
        return among(field, values.isEmpty() ? EnumSet.allOf(all) : values);
    }

    /** The field is this; of null or an empty text, whatever it is. */
    public Where is(String field, Object value) {
        return value == null || value.equals("") ? this : exactly(field, value);
    }

    /** The field is this, be it empty. */
    public Where exactly(String field, Object value) {
        return and(Filters.eq(field, stored(value)));
    }

    /** The field is not this. */
    public Where not(String field, Object value) {
        return and(Filters.ne(field, stored(value)));
    }

    /** The field is there. */
    public Where has(String field) {
        return and(Filters.exists(field));
    }

    /**
     * One of the texts that the aggregates are searched by ({@link AggregateType.Draft#searchedBy}) contains this, however both
     * are written ({@link SearchForm}); of a blank text, whatever they contain.
     */
    public Where contains(String text) {
        var sought = SearchForm.of(text);
        return sought.isEmpty() ? this : and(Filters.regex(WORDS, Pattern.compile(Pattern.quote(sought))));
    }

    /** The time or day lies before this; of null, whenever it is. */
    public Where before(String field, Comparable<?> moment) {
        return moment == null ? this : and(Filters.lt(field, stored(moment)));
    }

    /** The time or day is this or lies after it. */
    public Where from(String field, Comparable<?> moment) {
        return and(Filters.gte(field, stored(moment)));
    }

    /** This holds, or does not hold, as the flag has it; of null, either. */
    public Where whether(Boolean flag, Where it) {
        return flag == null ? this : and(flag ? it.filter() : Filters.nor(it.filter()));
    }

    /** This too. */
    public Where and(Where other) {
        return new Where(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    private Where and(Bson part) {
        return and(new Where(List.of(part)));
    }

    private static Object stored(Object value) {
        if (value instanceof Instant moment) {
            return Date.from(moment);
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    /** For the store. */
    Bson filter() {
        return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }
}
