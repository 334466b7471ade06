package dev.caulk.profile.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;

/** Fetches profiles from running programs, within limits of time and size. */
public final class PprofClient {
    /** A {@code ?debug=2} body ends at 64 MiB by itself; other profiles are far smaller. */
    public static final long LIMIT = 256L << 20;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration timeout;
    private final long limit;

    /** @param timeout for one answer, from the request to its last byte */
    public PprofClient(Duration timeout) {
        this(timeout, LIMIT);
    }

    PprofClient(Duration timeout, long limit) {
        this.timeout = timeout;
        this.limit = limit;
    }

    /** What was fetched: at most the limit. */
    public static final class Body {
        private final byte[] bytes;
        private final boolean cut;

        Body(byte[] bytes, boolean cut) {
            this.bytes = bytes;
            this.cut = cut;
        }

        /** A copy of its bytes. */
        public byte[] body() {
            return bytes.clone();
        }

        /** Whether there was more. */
        public boolean cut() {
            return cut;
        }
    }

    /** Fetches one profile. */
    public Body fetch(URI address) throws FetchException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Accept", "*/*")
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new FetchException(status(address, response.statusCode()));
                }
                return read(address, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(address + " was not read to its end: interrupted");
        } catch (FetchException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new FetchException(reason(address, e));
        }
    }

    /** The timeout of the request ends with the first byte, so one of our own ends a body that stalls. */
    private Body read(URI address, InputStream in) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = new Thread(() -> closeLate(in, late), "profile-timeout");
        watch.setDaemon(true);
        watch.start();
        try {
            return read(in);
        } catch (IOException e) {
            if (late.get()) {
                throw new FetchException(address + " did not answer within " + timeout.toSeconds() + " s");
            }
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    private void closeLate(InputStream in, AtomicBoolean late) {
        try {
            Thread.sleep(timeout.toMillis());
            late.set(true);
            in.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            late.set(true);
        }
    }

    private Body read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int room = (int) Math.min(count, limit - out.size());
            out.write(buffer, 0, room);
            if (room < count) {
                return new Body(out.toByteArray(), true);
            }
        }
        return new Body(out.toByteArray(), false);
    }

    private static String status(URI address, int status) {
        String hint = switch (status) {
            case 401, 403 -> "; it asks for credentials";
            case 404 -> "; is net/http/pprof imported, and is this its port?";
            default -> "";
        };
        return address + " answers with status " + status + hint;
    }

    private String reason(URI address, Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection to " + address.getAuthority() + " within " + CONNECT.toSeconds() + " s";
        }
        if (cause instanceof HttpTimeoutException) {
            return address + " did not answer within " + timeout.toSeconds() + " s";
        }
        if (cause instanceof ConnectException) {
            return "no connection to " + address.getAuthority() + "; is the program running, and is this its port?";
        }
        if (cause instanceof SSLException) {
            return address + ": " + cause.getMessage();
        }
        return address + " cannot be read ("
                + Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName()) + ")";
    }
}
