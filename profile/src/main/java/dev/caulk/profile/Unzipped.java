package dev.caulk.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What a gzip file holds. It never says that more is at hand, so that a buffer around it hands on what stands before the place
 * where the file breaks off, and fails only then.
 */
final class Unzipped extends FilterInputStream {
    Unzipped(InputStream in) throws IOException {
        super(new GZIPInputStream(in));
    }

    @Override
    public int available() {
        return 0;
    }
}
