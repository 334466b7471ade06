package dev.caulk.profile.live;

import java.io.IOException;

/** A profile could not be fetched; the message is a sentence for users. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }
}
