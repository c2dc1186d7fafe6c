package dev.redress.chassis.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of a file, of which no record is longer than it may be: a record is read into memory as a whole. */
final class BoundedText extends FilterReader {
    private final int recordLength;
    private long sinceRecord;

    BoundedText(Reader in, int recordLength) {
        super(in);
        this.recordLength = recordLength;
    }

    /** A record has ended, and its length counts no more. */
    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        sinceRecord += Math.max(read, 0);
        // What is read ahead belongs to records to come, and is less than a buffer of the parser.
        if (sinceRecord > recordLength + (long) length) {
            throw new IOException("a row is longer than " + recordLength + " characters; perhaps a quote has no end");
        }
        return read;
    }
}
