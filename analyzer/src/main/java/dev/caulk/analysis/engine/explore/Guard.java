package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state of a lock, wait group, condition or once, which lives in the memory that holds it. Immutable. */
sealed interface Guard {
    /** Nobody's. */
    int NOBODY = -1;

    /**
     * A mutex, for readers as well.
     *
     * @param writer the goroutine that holds it alone
     * @param taken where it was last taken
     * @param readers how often each goroutine holds it for reading
     */
    record Lock(int writer, List<Site> taken, SortedMap<Integer, Integer> readers) implements Guard {
        static final Lock FREE = new Lock(NOBODY, List.of(), new TreeMap<>());

        boolean isFree() {
            return writer == NOBODY && readers.isEmpty();
        }

        Lock write(int goroutine, Site at) {
            return new Lock(goroutine, List.of(at), readers);
        }

        Lock read(int goroutine, Site at) {
            SortedMap<Integer, Integer> now = new TreeMap<>(readers);
            now.merge(goroutine, 1, Integer::sum);
            return new Lock(writer, List.of(at), now);
        }

        Lock unwrite() {
            return new Lock(NOBODY, readers.isEmpty() ? List.of() : taken, readers);
        }

        /** A read lock may be given back by another goroutine than the one that took it. */
        Lock unread(int goroutine) {
            SortedMap<Integer, Integer> now = new TreeMap<>(readers);
            if (now.isEmpty()) {
                return this;
            }
            int of = now.containsKey(goroutine) ? goroutine : now.firstKey();
            now.merge(of, -1, (a, b) -> a + b == 0 ? null : a + b);
            return new Lock(writer, now.isEmpty() ? List.of() : taken, now);
        }

        List<Integer> holders() {
            List<Integer> all = new ArrayList<>(readers.keySet());
            if (writer != NOBODY) {
                all.add(writer);
            }
            return all;
        }
    }

    /** A wait group and what it still waits for; {@code added} says where it was added to. */
    record Group(int count, List<Site> added) implements Guard {
        static final Group EMPTY = new Group(0, List.of());

        Group add(int change, Site at) {
            List<Site> now = new ArrayList<>(added);
            if (change > 0 && !now.contains(at)) {
                now.add(at);
            }
            return new Group(count + change, count + change == 0 ? List.of() : List.copyOf(now));
        }
    }

    /** A once: whether it runs in a goroutine, or has run. */
    record Once(int runner, boolean done) implements Guard {
        static final Once NEW = new Once(NOBODY, false);
    }

    /** The guards of a state, in the order of their places. */
    static Map<Value.Pointer, Guard> none() {
        return new TreeMap<>(Guard::order);
    }

    private static int order(Value.Pointer one, Value.Pointer other) {
        int object = Integer.compare(one.object(), other.object());
        return object != 0 ? object : one.path().compareTo(other.path());
    }
}
