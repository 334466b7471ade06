package dev.caulk.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as {@code go tool pprof} prints them. */
final class Times {
    /** {@code 2026-11-21 05:28:19.727 +0000 UTC}; the zone is a number, or the word UTC. */
    private static final Pattern STAMP = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) ?(?:([+-]\\d\\d:?\\d\\d)|UTC|Z).*");

    private Times() {}

    /** The point in time of a text; absent where the zone is only a name, which can mean several. */
    static Optional<Instant> parse(String text) {
        Matcher stamp = STAMP.matcher(text);
        if (!stamp.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(stamp.group(1) + "T" + stamp.group(2));
            return Optional.of(
                    local.toInstant(stamp.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(stamp.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
