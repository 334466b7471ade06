package dev.caulk.profile.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hours of snapshots since the first, and slopes over them. */
final class Slope {
    private static final double NANOS_PER_HOUR = 3600e9;

    /** What happens within seconds says nothing about hours. */
    private static final double LEAST_NANOS = 5e9;

    private final List<Double> hours;

    private Slope(List<Double> hours) {
        this.hours = hours;
    }

    /** Over points in time; without any where one is not known or they do not rise. */
    static Slope over(List<Optional<Instant>> times) {
        List<Double> hours = new ArrayList<>();
        for (Optional<Instant> time : times) {
            Optional<Instant> first = times.get(0);
            if (time.isEmpty() || first.isEmpty()) {
                return new Slope(List.of());
            }
            double hour = Duration.between(first.get(), time.get()).toNanos() / NANOS_PER_HOUR;
            if (!hours.isEmpty() && hour <= hours.get(hours.size() - 1)) {
                return new Slope(List.of());
            }
            hours.add(hour);
        }
        return new Slope(hours);
    }

    boolean known() {
        return hours.size() > 1;
    }

    /** From the first to the last. */
    Optional<Duration> span() {
        return known()
                ? Optional.of(Duration.ofNanos((long) (hours.get(hours.size() - 1) * NANOS_PER_HOUR)))
                : Optional.empty();
    }

    /** The slope of the line that fits some counts best, per hour. */
    OptionalDouble perHour(List<Long> counts) {
        if (!known() || hours.get(hours.size() - 1) * NANOS_PER_HOUR < LEAST_NANOS) {
            return OptionalDouble.empty();
        }
        double meanHour = hours.stream().mapToDouble(h -> h).average().orElse(0);
        double meanCount = counts.stream().mapToDouble(c -> c).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < hours.size(); i++) {
            above += (hours.get(i) - meanHour) * (counts.get(i) - meanCount);
            below += (hours.get(i) - meanHour) * (hours.get(i) - meanHour);
        }
        return OptionalDouble.of(above / below);
    }
}
