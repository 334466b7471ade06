package dev.caulk.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A stream that knows less of what is at hand than others, so that a buffer around it does not fail over it. */
final class AtHand extends FilterInputStream {
    private final boolean known;

    private AtHand(InputStream in, boolean known) {
        super(in);
        this.known = known;
    }

    /** A document: a named pipe cannot tell, and says so by an exception. */
    static InputStream of(InputStream in) {
        return new AtHand(in, true);
    }

    /** What a gzip file holds: a buffer hands on what stands before the place where the file breaks off, and fails only then. */
    static InputStream unzipped(InputStream in) throws IOException {
        return new AtHand(new GZIPInputStream(in), false);
    }

    @Override
    public int available() {
        try {
            return known ? in.available() : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
