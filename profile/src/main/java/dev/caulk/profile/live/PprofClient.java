package dev.caulk.profile.live;

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

    private final HttpClient client;
    private final Duration timeout;
    private final long limit;

    /** @param timeout for one answer, from the request to its last byte */
    public PprofClient(Duration timeout) {
        this(timeout, Trust.usual());
    }

    /**
     * A client.
     *
     * @param timeout for one answer, from the request to its last byte
     * @param trust which programs it reads that speak TLS
     */
    public PprofClient(Duration timeout, Trust trust) {
        this(timeout, trust, LIMIT);
    }

    PprofClient(Duration timeout, Trust trust, long limit) {
        this.timeout = timeout;
        this.limit = limit;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1);
        trust.context().ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** Reads an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads a stream to its end; it need not be closed. */
        T read(InputStream body) throws IOException;
    }

    /**
     * What was made of an answer.
     *
     * @param value what the reader said
     * @param incomplete why there is more than was read, as a sentence for users; absent where it was read to its end
     */
    public record Answer<T>(T value, Optional<String> incomplete) {}

    /** Fetches one profile and reads it as it comes, so that no more of it is in memory than the reader keeps. */
    public <T> Answer<T> fetch(URI address, Reader<T> reader) throws FetchException {
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
                return read(address, body, reader);
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
    private <T> Answer<T> read(URI address, InputStream in, Reader<T> reader) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = new Thread(() -> closeLate(in, late), "profile-timeout");
        watch.setDaemon(true);
        watch.start();
        BodyStream body = new BodyStream(in, limit);
        try {
            T value = reader.read(body);
            return new Answer<>(value, incomplete(address, body, late.get()));
        } catch (IOException e) {
            if (late.get()) {
                throw new FetchException(address + " did not answer within " + timeout.toSeconds() + " s");
            }
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    private Optional<String> incomplete(URI address, BodyStream body, boolean late) {
        if (body.cut()) {
            return Optional.of(address + " is larger than " + (limit >> 20) + " MiB and was read up to there");
        }
        if (late) {
            return Optional.of(address + " did not answer within " + timeout.toSeconds() + " s");
        }
        return body.failure().map(failure -> reason(address, failure));
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

    private static String status(URI address, int status) {
        String hint = switch (status) {
            case 401, 403 -> "; it asks for credentials";
            case 400 -> "; if it speaks TLS, write https://";
            case 404 ->
                address.getPath().endsWith("/goroutineleak")
                        ? "; that profile needs Go 1.26, built with GOEXPERIMENT=goroutineleakprofile"
                        : "; is net/http/pprof imported, and is this its port?";
            default -> "";
        };
        return address + " answers with status " + status + hint;
    }

    private static String secure(String message) {
        return message.contains("plaintext")
                ? "if it does not speak TLS, write http://"
                : "if its certificate is your own, name it with --cacert FILE, or take any with --insecure";
    }

    /** The library's own word for a certificate that no known authority signed says nothing to most. */
    private static String tls(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("PKIX") ? "its certificate is not trusted here" : message;
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
            return "no secure connection to " + address.getAuthority() + " (" + tls(cause) + "); "
                    + secure(String.valueOf(cause.getMessage()));
        }
        return address + " cannot be read ("
                + Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName()) + ")";
    }
}
