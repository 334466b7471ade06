package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/** The fields and package variables that outlive a call, by name: {@code example.com/app.Client.conn}. */
final class Places {
    private Places() {}

    /** The name of a field or package variable. */
    static Optional<String> name(Place place) {
        if (place instanceof Place.Global global) {
            return Optional.of(global.symbol());
        }
        return place instanceof Place.FieldOf field
                ? Optional.of(Transfer.key(field.owner(), field.field()))
                : Optional.empty();
    }

    /** The name of the field or package variable that a value was read from. */
    static Optional<String> readFrom(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Load load ? name(load.place()) : Optional.empty();
    }

    /** Whether a function reads that field or variable by an Op, or takes its address. */
    static boolean reads(Op op, String name) {
        return read(op).filter(name::equals).isPresent();
    }

    /** The field or variable that an Op reads, or takes the address of. */
    static Optional<String> read(Op op) {
        Optional<Place> place = Optional.empty();
        if (op instanceof Op.Load load) {
            place = Optional.of(load.place());
        } else if (op instanceof Op.AddressOf address) {
            place = Optional.of(address.place());
        }
        return place.flatMap(Places::name);
    }

    /** Whether the function makes the struct that a field belongs to, so that the field held nothing before. */
    static boolean isFresh(FunctionBody body, Place place) {
        return place instanceof Place.FieldOf field && isMade(body, field.base());
    }

    private static boolean isMade(FunctionBody body, int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Load load) {
            return load.place() instanceof Place.Deref deref && isMade(body, deref.pointer())
                    || load.place() instanceof Place.FieldOf field && isMade(body, field.base());
        }
        if (op instanceof Op.AddressOf address) {
            return address.place() instanceof Place.FieldOf field && isMade(body, field.base());
        }
        return !(op instanceof Op.Param || op instanceof Op.FreeVar || op instanceof Op.Phi);
    }

    /** All values that are what a value is: conversions, merges and what is read back from local variables. */
    static BitSet same(FunctionBody body, Uses uses, BitSet from) {
        BitSet found = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        from.stream().forEach(work::add);
        while (!work.isEmpty()) {
            int value = work.pop();
            if (found.get(value)) {
                continue;
            }
            found.set(value);
            for (Op use : uses.of(value)) {
                if (use instanceof Op.Phi || use instanceof Op.Convert) {
                    work.push(use.id());
                } else if (use instanceof Op.Store store
                        && store.place() instanceof Place.Deref deref
                        && body.definition(deref.pointer()) instanceof Op.Alloc) {
                    uses.of(deref.pointer()).stream()
                            .filter(op -> op instanceof Op.Load)
                            .forEach(load -> work.push(load.id()));
                }
            }
        }
        return found;
    }
}
