package dev.caulk.profile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups that are there as objects. */
final class DecodedGroups extends Groups {
    private final List<StackGroup> groups;
    private final Map<Frame, Integer> places;

    DecodedGroups(List<StackGroup> groups) {
        this(groups, new IdentityHashMap<>());
    }

    private DecodedGroups(List<StackGroup> groups, Map<Frame, Integer> places) {
        this.groups = groups;
        this.places = places;
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
    long count(int index) {
        return get(index).count();
    }

    @Override
    boolean neverWakes(int index) {
        return get(index).neverWakes();
    }

    @Override
    boolean busy(int index) {
        return IdleGoroutines.reason(get(index)).isEmpty();
    }

    @Override
    boolean isMain(int index) {
        boolean main = false;
        for (Frame frame : get(index).frames()) {
            main |= frame.function().equals(NameFacts.MAIN_FUNCTION);
        }
        return main && get(index).creator().isEmpty();
    }

    @Override
    int place(int index) {
        Optional<Frame> frame = UserFrames.innermost(get(index));
        if (frame.isEmpty()) {
            return NOWHERE;
        }
        synchronized (places) {
            int number = places.getOrDefault(frame.get(), places.size());
            places.put(frame.get(), number);
            return number;
        }
    }

    @Override
    Groups pick(int[] indexes, int count) {
        List<StackGroup> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(get(indexes[i]));
        }
        return new DecodedGroups(some, places);
    }

    @Override
    int[] named(NameTest test) {
        int[] all = new int[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
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
