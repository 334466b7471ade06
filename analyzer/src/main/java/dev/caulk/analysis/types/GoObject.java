package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.Optional;

/** What a name stands for. */
public sealed interface GoObject {
    /** Its name in the source. */
    String name();

    /** Whether other packages may use a name (spec: Exported identifiers). */
    static boolean isExported(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    /** A variable, parameter, result or receiver; identity is what makes two equal. */
    final class Variable implements GoObject {
        /** Where a variable lives. */
        public enum Kind {
            LOCAL,
            PARAMETER,
            RESULT,
            RECEIVER,
            GLOBAL
        }

        private final String name;
        private final Kind kind;
        private final String packagePath;
        private final int declared;
        private Type type;

        /**
         * @param declared offset of its name in the declaring file
         */
        public Variable(String name, Kind kind, String packagePath, int declared, Type type) {
            this.name = name;
            this.kind = kind;
            this.packagePath = packagePath;
            this.declared = declared;
            this.type = type;
        }

        @Override
        public String name() {
            return name;
        }

        /** Where it lives. */
        public Kind kind() {
            return kind;
        }

        /** Import path of the package that declares it. */
        public String packagePath() {
            return packagePath;
        }

        /** Offset of its name in the declaring file. */
        public int declared() {
            return declared;
        }

        /** Its type. */
        public Type type() {
            return type;
        }

        /** Sets the type that an initialiser gave it. */
        public void inferType(Type inferred) {
            type = inferred;
        }
    }

    /** A constant; the value is empty where folding did not reach. */
    record Constant(String name, Type type, Optional<ConstantValue> value) implements GoObject {}

    /** A function of the audited tree; methods are found through {@link Selection}. */
    record Function(String name, FunctionId id, Signature signature) implements GoObject {}

    /**
     * A type name, alias or type parameter.
     *
     * @param parameters of a generic alias; those of a defined type are the type's own
     */
    record TypeName(String name, Type type, List<TypeParameter> parameters) implements GoObject {
        /** A name that is no generic alias. */
        public TypeName(String name, Type type) {
            this(name, type, List.of());
        }
    }

    /**
     * An imported package.
     *
     * @param declared whether its declarations are known
     */
    record ImportedPackage(String name, String path, boolean declared) implements GoObject {}

    /** A predeclared function such as {@code len}. */
    record Builtin(String name) implements GoObject {}

    /** {@code nil}. */
    record Nil() implements GoObject {
        @Override
        public String name() {
            return "nil";
        }
    }

    /**
     * A function or variable of a package outside the tree.
     *
     * @param symbol {@code import/path.Name}
     * @param type its type as its declaration or a model gives it; a {@link Signature} for a function, {@link UnknownType}
     *     where nothing is known
     */
    record External(String name, String symbol, Type type) implements GoObject {}
}
