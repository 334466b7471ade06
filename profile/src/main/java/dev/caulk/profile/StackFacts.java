package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;

/** What the numbers of a {@link StackTable} tell of its groups, and the groups, each made when it is first asked for. */
final class StackFacts {
    private static final int NO_PLACE = Groups.NOWHERE;
    private static final int CREATED = 1 << 8;

    private final Symbols symbols;
    private final NameFacts names;
    private final int[] arena;
    private final int[] ends;
    private final Tally[] tallies;
    private final StackGroup[] groups;
    private final int[] facts;
    private final int[] places;

    /** Of a table that is not changed any more. */
    StackFacts(Symbols symbols, int[] arena, int[] ends, Tally[] tallies, int size) {
        this.symbols = symbols;
        this.arena = arena;
        this.ends = ends;
        this.tallies = tallies;
        this.groups = new StackGroup[size];
        this.facts = new int[size];
        this.places = new int[size];
        this.names = new NameFacts(symbols.frames());
    }

    int size() {
        return groups.length;
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    /** The innermost frame; -1 where there is none. */
    int innermost(int id) {
        for (int i = start(id) + StackKey.HEAD; i < ends[id] && arena[i] != StackKey.ANCESTOR; i++) {
            if (arena[i] >= 0) {
                return arena[i];
            }
            i += arena[i] == StackKey.CREATOR ? 1 : 0;
        }
        return NO_PLACE;
    }

    /** Orders groups by their first frames; 0 where these do not decide. */
    int compareFrames(int a, int b) {
        int left = start(a) + StackKey.HEAD;
        int right = start(b) + StackKey.HEAD;
        int order = 0;
        while (order == 0 && left < ends[a] && right < ends[b] && arena[left] >= 0 && arena[right] >= 0) {
            order = symbols.frames().compare(arena[left++], arena[right++]);
        }
        return order;
    }

    FrameTable frames() {
        return symbols.frames();
    }

    /** A group; the same object each time. Frames are kept once for all groups of a document, so only one is made at a time. */
    @SuppressWarnings("NullAway") // the array has none at first
    StackGroup group(int id) {
        synchronized (symbols) {
            if (groups[id] == null) {
                groups[id] = new StackDecoder(symbols, tallies[id]).decode(arena, start(id), ends[id]);
            }
            return groups[id];
        }
    }

    long count(int id) {
        return tallies[id].count();
    }

    boolean neverWakes(int id) {
        boolean leaked = (arena[start(id) + 1] & StackKey.LEAKED) != 0;
        return leaked || StackGroup.neverWakes(symbols.texts().text(arena[start(id)]));
    }

    boolean busy(int id) {
        if (neverWakes(id)) {
            return true;
        }
        int told = facts(id);
        boolean listed = (told & NameFacts.LISTED) != 0 && count(id) <= IdleGoroutines.FEW;
        return (told & NameFacts.OUTSIDE) != 0 && !listed
                || IdleGoroutines.reason(group(id)).isEmpty();
    }

    boolean isMain(int id) {
        return (facts(id) & (NameFacts.MAIN | CREATED)) == NameFacts.MAIN;
    }

    int place(int id) {
        facts(id);
        return places[id];
    }

    private int facts(int id) {
        synchronized (symbols) {
            if (facts[id] == 0) {
                facts[id] = found(id);
            }
            return facts[id];
        }
    }

    private int found(int id) {
        int all = 1 << 9;
        places[id] = NO_PLACE;
        int end = ends[id];
        for (int i = start(id) + StackKey.HEAD; i < end && arena[i] != StackKey.ANCESTOR; i++) {
            int frame = arena[i];
            if (frame == StackKey.CREATOR) {
                all |= CREATED;
                i++;
            } else if (frame >= 0) {
                int one = names.of(frame);
                all |= one;
                if (places[id] == NO_PLACE && (one & NameFacts.USER) != 0 && !names.inLibrary(frame)) {
                    places[id] = frame;
                }
            }
        }
        return all;
    }

    /** The functions of a group's frames. */
    List<String> functions(int id) {
        List<String> functions = new ArrayList<>();
        for (int i = start(id) + StackKey.HEAD; i < ends[id] && arena[i] != StackKey.ANCESTOR; i++) {
            if (arena[i] >= 0) {
                functions.add(symbols.frames().function(arena[i]));
            }
            i += arena[i] == StackKey.CREATOR ? 1 : 0;
        }
        return functions;
    }

    /** The function that created a group's goroutines; empty where it is unknown. */
    String creator(int id) {
        String creator = "";
        for (int i = start(id) + StackKey.HEAD; i < ends[id] && arena[i] != StackKey.ANCESTOR; i++) {
            if (arena[i] == StackKey.CREATOR) {
                creator = symbols.frames().function(arena[++i]);
            }
        }
        return creator;
    }

    /** Whether a frame or creator of a group, though not of its ancestors, has one of some names. */
    boolean has(int id, boolean[] wanted) {
        for (int i = start(id) + StackKey.HEAD; i < ends[id] && arena[i] != StackKey.ANCESTOR; i++) {
            if (arena[i] >= 0 && wanted[symbols.frames().nameOf(arena[i])]) {
                return true;
            }
        }
        return false;
    }
}
