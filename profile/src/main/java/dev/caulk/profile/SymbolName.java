package dev.caulk.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A runtime symbol taken apart: {@code example.com/yaml%2ev3.(*T[...]).f.func1.2} is the second closure in the first
 * closure of the method {@code f} of {@code *T} in {@code example.com/yaml.v3}.
 *
 * @param symbol as the dump has it
 * @param importPath of the package, unescaped; the package's own name never appears, and any command is {@code main}
 * @param declared what the declared function can be, likeliest first: {@code main.A.f.func1} is the method {@code f} of
 *     {@code A}, or the function {@code f} inlined into {@code A}. Never empty.
 * @param closure the suffixes below the declared function: {@code func1}, {@code 2}, {@code gowrap1}, {@code range1}
 * @param initNumber which of the package's {@code init} functions it is, from 0; absent for all others
 * @param inlined whether names of functions it was inlined into stand before it, so that the numbers in {@link #closure}
 *     count in those; the declared function can then be of another package, which only the frame's file tells
 * @param methodValue whether it is the wrapper of a method value, {@code -fm}
 */
public record SymbolName(
        String symbol,
        String importPath,
        List<Declared> declared,
        List<String> closure,
        OptionalInt initNumber,
        boolean inlined,
        boolean methodValue) {
    /** Copies the lists. */
    public SymbolName {
        declared = List.copyOf(declared);
        closure = List.copyOf(closure);
    }

    /** Takes a symbol apart; any text has a result. */
    public static SymbolName parse(String symbol) {
        return new SymbolParser(symbol).parse();
    }

    /** The likeliest declared function. */
    public Declared owner() {
        return declared.get(0);
    }

    /** Whether this is a function literal, or a wrapper or loop body that the compiler made. */
    public boolean isClosure() {
        return !closure.isEmpty();
    }

    /** The last element of the import path and the declared function, {@code transport.(*http2Client).reader}. */
    public String shortName() {
        String tail = importPath.substring(importPath.lastIndexOf('/') + 1);
        return tail.isEmpty() ? owner().display() : tail + "." + owner().display();
    }

    /** Whether the function belongs to the Go distribution, whose import paths have no dot in their first element. */
    public boolean isStandardLibrary() {
        int slash = importPath.indexOf('/');
        String first = slash < 0 ? importPath : importPath.substring(0, slash);
        return StandardLibrary.has(first) && !importPath.equals("main");
    }

    /**
     * A declared function or method.
     *
     * @param receiver the receiver's type without star or type arguments, absent for a function
     * @param pointer whether the receiver is a pointer
     * @param name the function's name
     */
    public record Declared(Optional<String> receiver, boolean pointer, String name) {
        /** {@code (*T).f}, {@code T.f} or {@code f}. */
        public String display() {
            if (receiver.isEmpty()) {
                return name;
            }
            return (pointer ? "(*" + receiver.get() + ")." : receiver.get() + ".") + name;
        }
    }
}
