package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.SortedMap;

/** What a variable holds during an exploration. */
sealed interface Value {
    /** Of Ops that define nothing, and of those that have not run yet. */
    Value NONE = new Tuple(List.of());

    /** The zero value of pointers, channels, functions, maps, slices and interfaces. */
    record Nil() implements Value {}

    /** A constant. */
    record Known(ConstantValue value) implements Value {}

    /** Something from outside of what is explored; two with one number are the same. */
    record Symbol(int number, Type type) implements Value {}

    /** A comparison of which at least one side is a symbol. */
    record Test(String operator, Value left, Value right) implements Value {}

    /** The opposite of a boolean. */
    record Not(Value value) implements Value {}

    /**
     * A pointer, and as well a channel, map, slice, context or an interface that holds one.
     *
     * @param path to the part that is pointed to: names of fields and {@code [i]}, joined by dots; empty for all of it
     */
    record Pointer(int object, String path) implements Value {
        Pointer to(String part) {
            return new Pointer(object, Paths.join(path, part));
        }
    }

    /** A struct or array by value, its parts by path, which nobody changes any more. */
    record Struct(Type type, SortedMap<String, Value> parts) implements Value {}

    /** A function of the tree with what it captures. */
    record Function(FunctionId function, List<Value> captures) implements Value {}

    /** A method bound to its receiver, or a function without source and without receiver. */
    record Bound(Callee target, List<Value> receiver) implements Value {}

    /** The function that ends a context. */
    record Cancel(int context) implements Value {}

    /** The reader's side of a lock, as {@code RLocker} gives it. */
    record ReadSide(Pointer lock) implements Value {}

    /** Results of a call, or of a comma-ok form. */
    record Tuple(List<Value> values) implements Value {}
}
