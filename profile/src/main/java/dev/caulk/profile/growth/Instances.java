package dev.caulk.profile.growth;

import dev.caulk.profile.Counts;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.SnapshotKind;
import dev.caulk.profile.StackGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots of different processes, with the places that block ranked by the root mean square of their counts over all
 * processes, as LeakProf does (Saioc et al., "Unveiling and Vanquishing Goroutine Leaks in Enterprise Microservices", CGO 2024): a
 * place with many goroutines in one process comes before one with a few in each.
 *
 * @param snapshots one per process
 * @param places by falling root mean square
 */
public record Instances(List<Snapshot> snapshots, List<Place> places) {
    /** Copies the lists. */
    public Instances {
        snapshots = List.copyOf(snapshots);
        places = List.copyOf(places);
    }

    /**
     * A place where goroutines block.
     *
     * @param example a group that blocks there, of the process that has most
     * @param counts one per process
     * @param rms root of the mean of the squared counts
     */
    public record Place(StackGroup example, List<Long> counts, double rms) {
        /** Copies the counts. */
        public Place {
            counts = List.copyOf(counts);
        }

        /** Over all processes. */
        public long total() {
            return counts.stream().reduce(0L, Counts::add);
        }
    }

    /** Ranks the places of snapshots of all goroutines; other kinds are left out. */
    public static Instances of(List<Snapshot> all) {
        List<Snapshot> snapshots =
                all.stream().filter(s -> s.kind() == SnapshotKind.GOROUTINE).toList();
        StackName names = StackName.over(snapshots);
        Map<String, Tracked<StackGroup>> found = new LinkedHashMap<>();
        for (int i = 0; i < snapshots.size(); i++) {
            for (StackGroup group : snapshots.get(i).groups()) {
                Tracked<StackGroup> place =
                        found.computeIfAbsent(names.place(group), key -> new Tracked<>(snapshots.size(), group));
                place.add(i, group.count());
                if (group.count() > place.example().count()) {
                    place.example(group);
                }
            }
        }
        List<Place> places = new ArrayList<>();
        found.values().forEach(place -> places.add(place(place)));
        places.sort(
                Comparator.comparingDouble(Place::rms).reversed().thenComparing(place -> names.place(place.example())));
        return new Instances(snapshots, places);
    }

    private static Place place(Tracked<StackGroup> place) {
        double squares = 0;
        for (long count : place.counts()) {
            squares += (double) count * count;
        }
        return new Place(
                place.example(),
                place.counts(),
                Math.sqrt(squares / place.counts().size()));
    }
}
