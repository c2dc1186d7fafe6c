package dev.redress.chassis.testing.rules.right.post;

/** A large record, made in one place, whose copies come from elsewhere, and a small one that may copy itself. */
public record Parcel(String from, String to, int grams, int width, int height, int depth, Mark mark) {
    static Parcel unmarked(String from, String to, int grams) {
        return new Parcel(from, to, grams, 1, 1, 1, new Mark("", 0));
    }

    /** A small one. */
    public record Mark(String text, int times) {
        public Mark again() {
            return new Mark(text, times + 1);
        }
    }
}
