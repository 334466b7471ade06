package dev.caulk.profile;

import java.util.Arrays;
import java.util.List;

/** Groups of a {@link StackTable}, in an order. */
final class LazyGroups extends Groups {
    private final StackFacts facts;
    private final int[] order;
    private final int size;

    LazyGroups(StackFacts facts, int[] order, int size) {
        this.facts = facts;
        this.order = order;
        this.size = size;
    }

    @Override
    public StackGroup get(int index) {
        return facts.group(order[index]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    long count(int index) {
        return facts.count(order[index]);
    }

    @Override
    boolean neverWakes(int index) {
        return facts.neverWakes(order[index]);
    }

    @Override
    boolean busy(int index) {
        return facts.busy(order[index]);
    }

    @Override
    boolean isMain(int index) {
        return facts.isMain(order[index]);
    }

    @Override
    int place(int index) {
        return facts.place(order[index]);
    }

    @Override
    Groups pick(int[] indexes, int count) {
        if (count == size) {
            return this;
        }
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = order[indexes[i]];
        }
        return new LazyGroups(facts, some, count);
    }

    @Override
    int[] named(NameTest test) {
        ByteTable names = facts.frames().names();
        boolean[] wanted = new boolean[names.size()];
        boolean any = false;
        for (int name = 0; name < wanted.length; name++) {
            boolean tested = test.takesMain() || !names.startsWith(name, NameFacts.MAIN_PACKAGE);
            wanted[name] = tested && test.passes(names.text(name));
            any |= wanted[name];
        }
        int[] found = new int[any ? size : 0];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (facts.has(order[i], wanted)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    List<String> functions(int index) {
        return facts.functions(order[index]);
    }

    @Override
    String creator(int index) {
        return facts.creator(order[index]);
    }
}
