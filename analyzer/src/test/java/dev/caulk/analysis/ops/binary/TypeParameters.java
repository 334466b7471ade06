package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.OpTypes;
import dev.caulk.analysis.types.DetachedTypes.Declared;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.TypeParts;
import java.util.ArrayList;
import java.util.List;

/** Tells what mentions a type parameter: each reading makes new ones, so such things are equal to themselves only. */
final class TypeParameters {
    private TypeParameters() {}

    static boolean in(Type type) {
        return type instanceof TypeParameter || TypeParts.of(type).stream().anyMatch(TypeParameters::in);
    }

    static boolean in(Declared declared) {
        return !declared.parameters().isEmpty()
                || in(declared.underlying())
                || declared.methods().values().stream().anyMatch(m -> in(m.signature()));
    }

    static boolean in(FunctionFacts function) {
        List<Type> mentioned = new ArrayList<>(function.parameterTypes());
        mentioned.addAll(function.resultTypes());
        function.body().ifPresent(body -> body.ops().forEach(op -> OpTypes.of(op, mentioned::add)));
        return mentioned.stream().anyMatch(TypeParameters::in);
    }
}
