package dev.caulk.profile.live;

import dev.caulk.profile.Numbers;
import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes snapshots of a running program at intervals, into a directory that a later audit or comparison reads in order. */
public final class Recorder {
    /** A full dump of so many goroutines stops the program for some seconds (measured: 120,000 take 17 s). */
    public static final long MOST_FOR_FULL = 20_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Waits; tests need not. */
    @FunctionalInterface
    public interface Pause {
        /** Waits for a time. */
        void pause(Duration time) throws InterruptedException;
    }

    /**
     * What to record.
     *
     * @param every from the start of one snapshot to the start of the next
     * @param full whether one {@code ?debug=2} follows at the end, if the program has no more than {@link #MOST_FOR_FULL}
     *     goroutines
     */
    public record Plan(Duration every, int count, Path directory, boolean full) {}

    private final PprofClient client;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<String> says;

    /** @param says takes one sentence for each step */
    public Recorder(PprofClient client, Clock clock, Pause pause, Consumer<String> says) {
        this.client = client;
        this.clock = clock;
        this.pause = pause;
        this.says = says;
    }

    /** Records {@code ?debug=1} snapshots and perhaps one full dump; what was taken before a failure stays. */
    public void record(String address, Plan plan) throws IOException, InterruptedException {
        URI counted = endpoint(address, "goroutine?debug=1");
        Files.createDirectories(plan.directory());
        long last = 0;
        Instant taken = clock.instant();
        for (int i = 1; i <= plan.count(); i++) {
            long start = clock.millis();
            taken = clock.instant();
            last = take(counted, plan.directory().resolve(name(i, taken, "debug1")));
            long left = plan.every().toMillis() - (clock.millis() - start);
            if (i < plan.count() && left > 0) {
                pause.pause(Duration.ofMillis(left));
            }
        }
        if (plan.full()) {
            full(address, plan.directory().resolve(name(plan.count() + 1, taken, "debug2")), last);
        }
    }

    private void full(String address, Path file, long goroutines) throws IOException {
        if (goroutines > MOST_FOR_FULL) {
            says.accept("no full dump: it would stop a program of " + Numbers.of(goroutines, "goroutine")
                    + " for seconds; take goroutine?debug=2 yourself when it may stand still");
            return;
        }
        says.accept("one full dump (goroutine?debug=2) follows; the program stands still while it is written");
        take(endpoint(address, "goroutine?debug=2"), file);
    }

    private static URI endpoint(String address, String name) throws IOException {
        try {
            return Endpoints.of(address, List.of(name)).get(0);
        } catch (URISyntaxException e) {
            throw new FetchException(address + " is no address: " + e.getReason());
        }
    }

    /** The full dump bears the time of the counted one right before it, so that the two are known to be of one moment. */
    private static String name(int number, Instant taken, String shape) {
        return String.format(Locale.ROOT, "goroutine-%03d-%s.%s.txt", number, STAMP.format(taken), shape);
    }

    /** Answers how many goroutines it holds. */
    private long take(URI address, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            PprofClient.Answer<Long> answer =
                    client.fetch(address, body -> Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING));
            List<Snapshot> found = ProfileReader.read(part).snapshots();
            if (found.isEmpty()) {
                throw new FetchException(
                        answer.incomplete().orElse(address + " answers with something else than a goroutine profile"));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            answer.incomplete().ifPresent(says);
            return said(file.getFileName().toString(), found.get(0).goroutines());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long said(String name, long goroutines) {
        says.accept(name + ": " + Numbers.of(goroutines, "goroutine"));
        return goroutines;
    }
}
