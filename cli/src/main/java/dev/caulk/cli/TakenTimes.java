package dev.caulk.cli;

import dev.caulk.profile.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When snapshots were taken, where they do not tell: by the names that {@code caulk record} gives, or by the times of their
 * files. Files that were copied or checked out together have times close to each other, which say nothing.
 */
final class TakenTimes {
    private static final Pattern STAMP = Pattern.compile("(\\d{8}T\\d{6})Z");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final Console console;

    TakenTimes(Console console) {
        this.console = console;
    }

    /** The snapshots with the times that are known. */
    List<Snapshot> complete(List<Snapshot> snapshots) {
        List<Snapshot> stamped = snapshots.stream().map(this::stamped).toList();
        return stamped.stream().allMatch(s -> s.taken().isPresent()) ? stamped : byFiles(stamped);
    }

    /** The snapshots as if each was taken some time after the one before. */
    static List<Snapshot> apart(List<Snapshot> snapshots, Duration every) {
        List<Snapshot> timed = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            timed.add(snapshot.takenAt(Instant.EPOCH.plus(every.multipliedBy(timed.size()))));
        }
        return timed;
    }

    private Snapshot stamped(Snapshot snapshot) {
        if (snapshot.taken().isPresent()) {
            return snapshot;
        }
        Matcher stamp = STAMP.matcher(snapshot.origin().document());
        try {
            return stamp.find()
                    ? snapshot.takenAt(
                            LocalDateTime.parse(stamp.group(1), FORMAT).toInstant(ZoneOffset.UTC))
                    : snapshot;
        } catch (DateTimeException e) {
            return snapshot;
        }
    }

    private List<Snapshot> byFiles(List<Snapshot> snapshots) {
        List<Snapshot> timed = new ArrayList<>();
        Set<String> documents = new HashSet<>();
        Optional<Instant> before = Optional.empty();
        for (Snapshot snapshot : snapshots) {
            Optional<Instant> time = modified(snapshot.origin().document());
            boolean close = time.isPresent()
                    && before.isPresent()
                    && Duration.between(before.get(), time.get()).compareTo(LEAST) < 0;
            if (time.isEmpty() || close || !documents.add(snapshot.origin().document())) {
                return snapshots;
            }
            timed.add(snapshot.takenAt(time.get()));
            before = time;
        }
        return timed;
    }

    private Optional<Instant> modified(String document) {
        try {
            Path file = console.resolve(Path.of(document));
            return Files.isRegularFile(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
