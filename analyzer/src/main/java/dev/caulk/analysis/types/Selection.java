package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;
import java.util.List;

/**
 * What {@code x.f} means.
 *
 * @param path embedded fields that promotion passes through, outermost first; empty when {@code f} is direct
 */
public record Selection(Kind kind, List<EmbeddedStep> path, Member member, Type type) {
    /** The meanings of a selector. */
    public enum Kind {
        /** {@code pkg.Name}. */
        QUALIFIED,
        /** A field of a value. */
        FIELD,
        /** A method of a value: a call of it, or a method value. */
        METHOD,
        /** {@code T.Method} or {@code (*T).Method}: a function whose first parameter is the receiver. */
        METHOD_EXPRESSION
    }

    /** A promotion step: the embedded field of {@code owner}. */
    public record EmbeddedStep(Type owner, String field, Type type) {}

    /** What was selected. */
    public sealed interface Member {
        /** A package member. */
        record PackageMember(GoObject object) implements Member {}

        /** A field of {@code owner}, the struct or named type that declares it. */
        record FieldMember(Type owner, String name) implements Member {}

        /** A method with a body in the audited tree. */
        record TreeMethod(FunctionId function, Signature signature, boolean pointerReceiver) implements Member {}

        /**
         * A method of a type without source.
         *
         * @param symbol {@code (*import/path.T).Method} or {@code (import/path.T).Method}
         */
        record ExternalMethod(String symbol, Type type) implements Member {}

        /** A method called through an interface, {@code owner} being the interface type, named or not. */
        record InterfaceMethod(Type owner, String name, Signature signature) implements Member {}

        /** A member of something whose type is not known: only the name is. */
        record UnknownMember(String name) implements Member {}
    }
}
