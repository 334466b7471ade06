package dev.caulk.profile.live;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The body of an answer, up to a limit of bytes; it remembers how it ended. */
final class BodyStream extends FilterInputStream {
    private long left;
    private boolean cut;
    private Optional<IOException> failure = Optional.empty();

    BodyStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (left == 0) {
                cut = cut || in.read() >= 0;
                return -1;
            }
            int count = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** Nothing is said to be at hand, so that a buffer around this hands on what stands before a failure. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether there was more than the limit. */
    boolean cut() {
        return cut;
    }

    /** What ended it before its end. */
    Optional<IOException> failure() {
        return failure;
    }
}
