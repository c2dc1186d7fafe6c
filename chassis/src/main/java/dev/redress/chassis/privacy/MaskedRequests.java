package dev.redress.chassis.privacy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Masks every text of every request where it is read, so that a field that somebody adds cannot be forgotten: whatever is put
 * into the reference of a payment, the name of a person or the evidence of a cause, nobody is found by it in an event. Exempt
 * is what is marked {@link AsWritten}, and what looks like an id that we made: digits in it are nobody's.
 */
public final class MaskedRequests extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "dev.redress.";

    private final transient Text text;

    public MaskedRequests(Masking masking) {
        super("masked-requests");
        text = new Text(masking);
    }

    /** Whether this is one of the ids that are given out here. */
    public static boolean isId(String it) {
        return GivenIds.is(it);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Introspector(text));
    }

    /** Says how the texts of our requests are read. */
    private static final class Introspector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private final transient Text text;

        Introspector(Text text) {
            this.text = text;
        }

        @Override
        public Object findDeserializer(Annotated it) {
            return isText(it.getType()) && masked(it) ? text : null;
        }

        @Override
        public Object findContentDeserializer(Annotated it) {
            return it.getType() != null && isText(it.getType().getContentType()) && masked(it) ? text : null;
        }

        private static boolean isText(JavaType type) {
            return type != null && type.hasRawClass(String.class);
        }

        private static boolean masked(Annotated it) {
            if (!(it instanceof AnnotatedMember member)) {
                return false;
            }
            var owner = member.getDeclaringClass();
            return owner.getName().startsWith(OURS)
                    && !owner.isAnnotationPresent(AsWritten.class)
                    && !it.hasAnnotation(AsWritten.class);
        }
    }

    /** A text, read as all texts are, and masked. */
    private static final class Text extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;
        private final transient Masking masking;

        Text(Masking masking) {
            super(String.class);
            this.masking = masking;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var written = context.readValue(parser, String.class);
            return written == null || isId(written) ? written : masking.mask(written);
        }
    }
}
