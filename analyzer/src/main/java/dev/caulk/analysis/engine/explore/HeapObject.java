package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Something that pointers point to. Immutable: a write puts another in its place. */
sealed interface HeapObject {
    SortedMap<String, Value> NO_PARTS = Collections.unmodifiableSortedMap(new TreeMap<>());

    /** Whether code that is not explored may use it as well. */
    boolean open();

    /** The same in the hands of others too. */
    HeapObject opened();

    /** A variable, the elements of a slice or array, or a map. */
    final class Memory implements HeapObject {
        private final Type type;
        private final boolean outside;
        private final boolean open;
        private final SortedMap<String, Value> parts;
        private final OptionalInt length;
        /** The numbers of the paths; none before they are asked for. */
        private int[] names = {};
        /** The parts in their order; none before they are asked for. */
        private Value[] values = {};

        /**
         * Memory of what nobody changes any more.
         *
         * @param outside whether it was there before, so that parts which nobody wrote hold anything
         * @param parts what was written, or read from outside, by path
         * @param length of a slice, where it is known
         */
        Memory(Type type, boolean outside, boolean open, SortedMap<String, Value> parts, OptionalInt length) {
            this.type = type;
            this.outside = outside;
            this.open = open;
            this.parts = parts;
            this.length = length;
        }

        static Memory made(Type type) {
            return new Memory(type, false, false, NO_PARTS, OptionalInt.empty());
        }

        static Memory outside(Type type) {
            return new Memory(type, true, true, NO_PARTS, OptionalInt.empty());
        }

        Type type() {
            return type;
        }

        boolean outside() {
            return outside;
        }

        @Override
        public boolean open() {
            return open;
        }

        SortedMap<String, Value> parts() {
            return parts;
        }

        OptionalInt length() {
            return length;
        }

        /** The numbers of the paths of the parts, in their order. Asked for once for each state that has the memory. */
        int[] names(Index index) {
            if (names.length != parts.size()) {
                names = new int[parts.size()];
                int next = 0;
                for (String path : parts.keySet()) {
                    names[next++] = index.number(path);
                }
            }
            return names;
        }

        /** The parts in their order. Not to be changed. */
        Value[] values() {
            if (values.length != parts.size()) {
                values = parts.values().toArray(new Value[0]);
            }
            return values;
        }

        Memory with(String path, Value value) {
            boolean same = parts.containsKey(path) && !(value instanceof Value.Struct);
            SortedMap<String, Value> changed = new TreeMap<>(parts);
            if (same && Paths.isLeaf(parts, path)) {
                changed.put(path, value);
                Memory memory = new Memory(type, outside, open, changed, length);
                memory.names = names;
                return memory;
            }
            Paths.below(parts, path).keySet().forEach(rest -> changed.remove(Paths.join(path, rest)));
            if (value instanceof Value.Struct struct) {
                struct.parts().forEach((rest, part) -> changed.put(Paths.join(path, rest), part));
            } else {
                changed.put(path, value);
            }
            return new Memory(type, outside, open, changed, length);
        }

        Memory without(String path) {
            SortedMap<String, Value> changed = new TreeMap<>(parts);
            changed.remove(path);
            return new Memory(type, outside, open, changed, length);
        }

        Memory withLength(int now) {
            return new Memory(type, outside, open, parts, OptionalInt.of(now));
        }

        @Override
        public Memory opened() {
            Memory memory = new Memory(type, outside, true, parts, length);
            memory.names = names;
            return memory;
        }
    }

    /**
     * A channel.
     *
     * @param made the Op that makes it; empty for that of a context
     * @param capacity of its buffer; empty where no bound is known, which is taken to be enough
     * @param context the context whose end closes it
     */
    record Channel(
            List<Site> made,
            OptionalInt capacity,
            List<Value> buffer,
            boolean closed,
            boolean open,
            OptionalInt context)
            implements HeapObject {
        public Channel {
            buffer = List.copyOf(buffer);
        }

        boolean hasRoom() {
            return capacity.isEmpty() || buffer.size() < capacity.getAsInt();
        }

        Channel sent(Value value) {
            // What is in a buffer without bound nobody counts.
            if (capacity.isEmpty() && buffer.size() >= 2) {
                return this;
            }
            List<Value> now = new ArrayList<>(buffer);
            now.add(value);
            return new Channel(made, capacity, now, closed, open, context);
        }

        Channel received() {
            return new Channel(made, capacity, buffer.subList(1, buffer.size()), closed, open, context);
        }

        Channel shut() {
            return new Channel(made, capacity, buffer, true, open, context);
        }

        @Override
        public Channel opened() {
            return new Channel(made, capacity, buffer, closed, true, context);
        }
    }

    /**
     * A context.
     *
     * @param parent the one it ends with
     * @param done the channel that its end closes
     * @param ends whether something outside may end it: a deadline, or the caller of what is explored
     */
    record Context(OptionalInt parent, int done, boolean cancelled, boolean ends, boolean open) implements HeapObject {
        Context cancel() {
            return new Context(parent, done, true, ends, open);
        }

        @Override
        public Context opened() {
            return new Context(parent, done, cancelled, ends, true);
        }
    }
}
