package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * A function, method or closure of the audited tree.
 *
 * @param runtimeSymbol as goroutine profiles print it: {@code main.handle.func1}, {@code example.com/app/yaml%2ev3.(*T).Run};
 *     generic ones without brackets
 * @param enclosing the function that a closure stands in
 * @param declaration from {@code func} to the end of the body
 * @param receiver receiver type of a method, pointer included
 * @param parameterTypes receiver first
 * @param generated in a file that says {@code // Code generated … DO NOT EDIT.}
 * @param test in a {@code _test.go} file
 * @param body empty for a function declared without one
 */
public record FunctionFacts(
        FunctionId id,
        String runtimeSymbol,
        Optional<FunctionId> enclosing,
        Span declaration,
        Optional<Type> receiver,
        List<Type> parameterTypes,
        List<Type> resultTypes,
        boolean exported,
        boolean generated,
        boolean test,
        Optional<FunctionBody> body) {}
