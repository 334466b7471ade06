package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;

/** What the numbers of a {@link StackTable} tell of its groups, and the groups, each made when it is first asked for. */
final class StackFacts {
    private final Symbols symbols;
    private final int[] arena;
    /** Of each stack, behind a zero. */
    private final int[] ends;

    private final Tally[] tallies;
    private final long[] counts;
    private final StackGroup[] groups;
    private byte[] marks = new byte[0];
    private int[] places = new int[0];
    private int[] innermost = new int[0];
    private int[] standing = new int[0];
    /** The numbers of functions that are not of package main, whose functions can be many. */
    private int[] others = new int[0];

    /** Of a table that is not changed any more. */
    StackFacts(Symbols symbols, int[] arena, int[] ends, Tally[] tallies, int size) {
        this.symbols = symbols;
        this.arena = arena;
        this.ends = ends;
        this.tallies = tallies;
        this.groups = new StackGroup[size];
        this.counts = new long[size];
        for (int id = 0; id < size; id++) {
            counts[id] = tallies[id].count;
        }
    }

    FrameTable frames() {
        return symbols.frames();
    }

    /** By number of a group. */
    long[] counts() {
        return counts;
    }

    /** By number of a group, as {@link Groups#marks}. */
    byte[] marks() {
        look();
        return marks;
    }

    /** By number of a group, as {@link Groups#places}. */
    int[] places() {
        look();
        return places;
    }

    /** By number of a group, its innermost frame; -1 where there is none. */
    int[] innermost() {
        look();
        return innermost;
    }

    /** By number of a group, that of the function of its innermost frame, and one more; 0 where there is none. */
    int[] standing() {
        look();
        return standing;
    }

    /** Looks at all groups at once: with few calls, a short run is over before they would be compiled. */
    private void look() {
        synchronized (symbols) {
            if (marks.length == groups.length) {
                return;
            }
            innermost = new int[groups.length];
            standing = new int[groups.length];
            places = new int[groups.length];
            marks = new byte[groups.length];
            NameFacts names = new NameFacts(symbols);
            others = names.others();
            for (int id = 0; id < marks.length; id++) {
                look(id, ends[id], names);
            }
        }
    }

    private void look(int id, int start, NameFacts names) {
        int all = names.state(arena[start]);
        int top = Groups.NOWHERE;
        int place = Groups.NOWHERE;
        int end = ends[id + 1];
        for (int i = start + StackKey.HEAD; i < end && arena[i] != StackKey.ANCESTOR; i++) {
            int frame = arena[i];
            if (frame >= 0) {
                int name = names.fields[frame * FrameTable.FIELDS];
                all |= names.functions[name];
                if (top == Groups.NOWHERE) {
                    top = frame;
                    standing[id] = name + 1;
                }
                if (place == Groups.NOWHERE
                        && (names.functions[name] & NameFacts.USER) != 0
                        && !names.inLibrary(frame)) {
                    place = frame;
                }
            } else if (frame == StackKey.CREATOR) {
                all |= NameFacts.CREATED;
                i++;
            }
        }
        innermost[id] = top;
        places[id] = place;
        marks[id] = marks(id, (arena[start + 1] & StackKey.LEAKED) == 0 ? all : all | NameFacts.STUCK);
    }

    private byte marks(int id, int all) {
        int main = (all & (NameFacts.MAIN | NameFacts.CREATED)) == NameFacts.MAIN ? Groups.MAIN : 0;
        if ((all & NameFacts.STUCK) != 0) {
            return (byte) (main | Groups.NEVER_WAKES | Groups.BUSY);
        }
        boolean listed = (all & NameFacts.LISTED) != 0 && counts[id] <= IdleGoroutines.FEW;
        boolean sure = (all & NameFacts.OUTSIDE) != 0 && !listed;
        return (byte) (main | (sure || IdleGoroutines.reason(group(id)).isEmpty() ? Groups.BUSY : 0));
    }

    /** Orders groups by the functions of their innermost frames. */
    int compareNames(int a, int b) {
        int left = standing()[a] - 1;
        int right = standing()[b] - 1;
        return left < 0 || right < 0
                ? Integer.compare(left, right)
                : frames().names().compare(left, right);
    }

    /** Orders groups by their first frames; 0 where these do not decide. */
    int compareFrames(int a, int b) {
        int left = ends[a] + StackKey.HEAD;
        int right = ends[b] + StackKey.HEAD;
        int order = 0;
        while (order == 0 && left < ends[a + 1] && right < ends[b + 1] && arena[left] >= 0 && arena[right] >= 0) {
            order = frames().compare(arena[left++], arena[right++]);
        }
        return order;
    }

    /** Whether a group was made. */
    boolean isMade(int id) {
        synchronized (symbols) {
            return groups[id] != null;
        }
    }

    /** A group; the same object each time. Frames are kept once for all groups of a document, so only one is made at a time. */
    @SuppressWarnings("NullAway") // the array has none at first
    StackGroup group(int id) {
        synchronized (symbols) {
            if (groups[id] == null) {
                groups[id] = new StackDecoder(symbols, tallies[id]).decode(arena, ends[id], ends[id + 1]);
            }
            return groups[id];
        }
    }

    /** The functions of a group's frames. */
    List<String> functions(int id) {
        List<String> functions = new ArrayList<>();
        for (int i = ends[id] + StackKey.HEAD; i < ends[id + 1] && arena[i] != StackKey.ANCESTOR; i++) {
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
        for (int i = ends[id] + StackKey.HEAD; i < ends[id + 1] && arena[i] != StackKey.ANCESTOR; i++) {
            if (arena[i] == StackKey.CREATOR) {
                creator = symbols.frames().function(arena[++i]);
            }
        }
        return creator;
    }

    /** Finds groups whose frames and creator, though not those of their ancestors, pass a test; answers how many they are. */
    int named(Groups.NameTest test, int[] numbers, int size, int[] found) {
        look();
        long[] names = marks(test);
        int[] fields = frames().fields();
        int count = 0;
        for (int i = 0; i < size && names.length > 0; i++) {
            long all = 0;
            int id = numbers[i];
            for (int at = ends[id] + StackKey.HEAD; at < ends[id + 1] && arena[at] != StackKey.ANCESTOR; at++) {
                all |= arena[at] < 0 ? 0 : names[fields[arena[at] * FrameTable.FIELDS]];
            }
            if (all != 0 && test.passes(all)) {
                found[count++] = id;
            }
        }
        return count;
    }

    /** What each name tells; nothing at all where none does. */
    private long[] marks(Groups.NameTest test) {
        ByteTable names = frames().names();
        long[] marks = new long[names.size()];
        long any = 0;
        int[] some = test.takesMain() ? allNames() : others;
        for (int name : some) {
            marks[name] = test.marks(names.text(name));
            any |= marks[name];
        }
        return any == 0 ? new long[0] : marks;
    }

    private int[] allNames() {
        int[] all = new int[frames().names().size()];
        for (int name = 0; name < all.length; name++) {
            all[name] = name;
        }
        return all;
    }
}
