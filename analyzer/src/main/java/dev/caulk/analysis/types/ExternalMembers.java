package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Members.Candidate;
import dev.caulk.analysis.types.Selection.Member;
import java.util.List;
import java.util.Optional;

/** Decides what a selector means when only types without source can have the member. */
final class ExternalMembers {
    private final World world;

    ExternalMembers(World world) {
        this.world = world;
    }

    /**
     * @param called whether the member is called, which makes an unknown one a method
     * @param addressable whether a pointer to the operand may be taken
     */
    Optional<Selection> select(List<Candidate> candidates, String name, boolean called, boolean addressable) {
        Optional<Selection> known =
                candidates.stream().flatMap(c -> known(c, name).stream()).findFirst();
        if (known.isPresent() || candidates.size() != 1) {
            return known;
        }
        Candidate only = candidates.get(0);
        return Optional.of(called ? guessMethod(only, name, addressable) : guessField(only, name));
    }

    /** A member that models describe. */
    Optional<Selection> known(Candidate candidate, String name) {
        String byValue = symbol(candidate.type(), false, name);
        String byPointer = symbol(candidate.type(), true, name);
        if (world.externals().isFunction(byPointer)) {
            return Optional.of(method(candidate, byPointer));
        }
        return world.externals().isFunction(byValue)
                ? Optional.of(method(candidate, byValue))
                : world.typeOf(byValue).map(type -> field(candidate, name, type));
    }

    private Selection guessMethod(Candidate candidate, String name, boolean addressable) {
        boolean pointer = candidate.pointer()
                || addressable && world.receiverOf(candidate.type()) == ExternalTypes.Receiver.POINTER;
        boolean value = world.externals().receiverOf(candidate.type().symbol()) == ExternalTypes.Receiver.VALUE;
        return method(candidate, symbol(candidate.type(), pointer && !value, name));
    }

    private Selection guessField(Candidate candidate, String name) {
        return field(candidate, name, world.types().unknown("no model"));
    }

    private Selection method(Candidate candidate, String symbol) {
        Type type = world.typeOf(symbol).orElseGet(() -> world.types().unknown("no model"));
        return new Selection(Selection.Kind.METHOD, candidate.path(), new Member.ExternalMethod(symbol, type), type);
    }

    private static Selection field(Candidate candidate, String name, Type type) {
        Member member = new Member.FieldMember(candidate.type().origin(), name);
        return new Selection(Selection.Kind.FIELD, candidate.path(), member, type);
    }

    static String symbol(NamedType type, boolean pointer, String name) {
        return "(" + (pointer ? "*" : "") + type.symbol() + ")." + name;
    }
}
