package dev.caulk.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Groups of a {@link StackTable}, in an order that is found as far as it is asked for. */
final class LazyGroups extends Groups {
    private final StackFacts facts;
    private final int[] numbers;
    private final int size;
    private int[] first = new int[0];
    private int[] order = new int[0];

    LazyGroups(StackFacts facts, int[] numbers, int size) {
        this.facts = facts;
        this.numbers = numbers;
        this.size = size;
    }

    @Override
    public StackGroup get(int index) {
        return facts.group(number(index));
    }

    @Override
    public int size() {
        return size;
    }

    private synchronized int number(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (order.length == 0 && first.length == 0) {
            first = GroupOrder.first(facts, numbers, size);
        }
        return order.length == 0 && index < first.length ? first[index] : order()[index];
    }

    @Override
    synchronized int[] order() {
        if (order.length < size) {
            order = GroupOrder.sorted(facts, numbers, size);
        }
        return order;
    }

    @Override
    int[] numbers() {
        return numbers;
    }

    @Override
    long[] counts() {
        return facts.counts();
    }

    @Override
    byte[] marks() {
        return facts.marks();
    }

    @Override
    int[] places() {
        return facts.places();
    }

    @Override
    StackGroup numbered(int number) {
        return facts.group(number);
    }

    @Override
    boolean isAmong(Set<StackGroup> made, int number) {
        return facts.isMade(number) && made.contains(facts.group(number));
    }

    @Override
    Groups pick(int[] some, int count) {
        return count == size ? this : new LazyGroups(facts, Arrays.copyOf(some, count), count);
    }

    @Override
    Groups named(NameTest test) {
        int[] found = new int[size];
        int count = facts.named(test, numbers, size, found);
        return pick(found, count);
    }

    @Override
    List<String> functions(int index) {
        return facts.functions(number(index));
    }

    @Override
    String creator(int index) {
        return facts.creator(number(index));
    }
}
