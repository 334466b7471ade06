package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Node;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks syntax trees, for tests: every node below one, by its record components. */
public final class Trees {
    private Trees() {}

    /** Calls {@code action} for the node and all nodes in it. */
    public static void walk(Object value, Consumer<Node> action) {
        if (value instanceof List<?> list) {
            list.forEach(v -> walk(v, action));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> walk(v, action));
        } else if (value instanceof Node node) {
            action.accept(node);
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                walk(get(component, node), action);
            }
        }
    }

    private static Object get(RecordComponent component, Node node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
