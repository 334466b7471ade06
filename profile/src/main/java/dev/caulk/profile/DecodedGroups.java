package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups that are there as objects. */
final class DecodedGroups extends Groups {
    private final List<StackGroup> groups;
    private final int[] numbers;
    private long[] counts = new long[0];
    private byte[] marks = new byte[0];
    private int[] places = new int[0];

    DecodedGroups(List<StackGroup> groups) {
        this.groups = groups;
        this.numbers = new int[groups.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
    }

    @Override
    public StackGroup get(int index) {
        return groups.get(index);
    }

    @Override
    public int size() {
        return groups.size();
    }

    @Override
    int[] numbers() {
        return numbers;
    }

    @Override
    synchronized long[] counts() {
        if (counts.length < size()) {
            counts = new long[size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = get(i).count();
            }
        }
        return counts;
    }

    @Override
    synchronized byte[] marks() {
        if (marks.length < size()) {
            marks = new byte[size()];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = marks(get(i));
            }
        }
        return marks;
    }

    private static byte marks(StackGroup group) {
        boolean main = false;
        for (Frame frame : group.frames()) {
            main |= frame.function().equals(NameFacts.MAIN_FUNCTION);
        }
        return (byte) ((group.neverWakes() ? NEVER_WAKES : 0)
                | (IdleGoroutines.reason(group).isEmpty() ? BUSY : 0)
                | (main && group.creator().isEmpty() ? MAIN : 0));
    }

    @Override
    synchronized int[] places() {
        if (places.length < size()) {
            Map<Frame, Integer> known = new IdentityHashMap<>();
            places = new int[size()];
            for (int i = 0; i < places.length; i++) {
                Optional<Frame> frame = UserFrames.innermost(get(i));
                places[i] = NOWHERE;
                if (frame.isPresent()) {
                    places[i] = known.getOrDefault(frame.get(), known.size());
                    known.put(frame.get(), places[i]);
                }
            }
        }
        return places;
    }

    @Override
    int[] order() {
        return numbers;
    }

    @Override
    StackGroup numbered(int number) {
        return get(number);
    }

    @Override
    boolean isAmong(Set<StackGroup> made, int number) {
        return made.contains(get(number));
    }

    @Override
    Groups pick(int[] some, int count) {
        int[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        List<StackGroup> picked = new ArrayList<>(count);
        for (int number : sorted) {
            picked.add(get(number));
        }
        return new DecodedGroups(picked);
    }

    @Override
    Groups named(NameTest test) {
        return this;
    }

    @Override
    List<String> functions(int index) {
        List<String> functions = new ArrayList<>();
        for (Frame frame : get(index).frames()) {
            functions.add(frame.function());
        }
        return functions;
    }

    @Override
    String creator(int index) {
        Optional<Creator> creator = get(index).creator();
        return creator.isPresent() ? creator.get().function() : "";
    }
}
