package dev.caulk.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts goroutines by stack; its size grows with distinct stacks only. */
final class StackTable {
    private final Map<StackKey, Tally> tallies = new HashMap<>();
    private long records;
    private long total;

    /** Adds one record; the key may be reused afterwards. */
    void add(StackKey key, long count, Member member) {
        records++;
        total = Counts.add(total, count);
        Tally tally = tallies.get(key);
        if (tally == null) {
            tally = new Tally(member);
            tallies.put(key.frozen(), tally);
        }
        tally.add(count, member);
    }

    long records() {
        return records;
    }

    long total() {
        return total;
    }

    boolean isEmpty() {
        return records == 0;
    }

    List<StackGroup> groups() {
        List<StackGroup> groups = new ArrayList<>(tallies.size());
        tallies.forEach((key, tally) -> groups.add(StackDecoder.decode(key.text(), tally)));
        return groups;
    }
}
