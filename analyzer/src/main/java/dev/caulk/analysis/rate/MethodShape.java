package dev.caulk.analysis.rate;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.TypeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares the parameters of a function with a signature as models spell it. */
final class MethodShape {
    private MethodShape() {}

    /** Whether the function has the parameters of the method; results do not matter. */
    static boolean matches(FunctionFacts function, TypeModel.Method method) {
        List<String> wanted = parameters(method.signature());
        int receiver = function.receiver().isPresent() ? 1 : 0;
        List<Type> actual = function.parameterTypes()
                .subList(
                        Math.min(receiver, function.parameterTypes().size()),
                        function.parameterTypes().size());
        if (wanted.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!same(wanted.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The parameter types of {@code (a.A, ...b.B) c.C}. */
    private static List<String> parameters(String signature) {
        int depth = 0;
        int end = 0;
        for (; end < signature.length(); end++) {
            char c = signature.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        String inner = signature.substring(1, Math.max(1, end)).strip();
        return inner.isEmpty()
                ? List.of()
                : new ArrayList<>(
                        Arrays.stream(inner.split(",")).map(String::strip).toList());
    }

    private static boolean same(String wanted, Type actual) {
        if (wanted.startsWith("...")) {
            return actual instanceof SliceType slice && same(wanted.substring(3), slice.element());
        }
        String text = actual.toString();
        return wanted.equals(text) || wanted.equals("any") && (text.equals("interface{}") || text.equals("any"));
    }
}
