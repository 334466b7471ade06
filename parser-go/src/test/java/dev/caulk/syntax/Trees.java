package dev.caulk.syntax;

import dev.caulk.syntax.ast.Node;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks trees of any kind by the components of their records. */
final class Trees {
    /** Asking a class for its components costs more than reading them. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Trees() {}

    /** Calls {@code visit} for the node and all below it, without recursion. */
    static void walk(Node root, Consumer<Node> visit) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            visit.accept(node);
            children(node).forEach(open::push);
        }
    }

    /** The nodes directly below {@code node}, as its components list them. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(node.getClass())) {
            if (!component.getType().isPrimitive()) {
                collect(value(node, component), children);
            }
        }
        return children;
    }

    private static void collect(Object value, List<Node> into) {
        if (value instanceof Node child) {
            into.add(child);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, into));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(element -> collect(element, into));
        }
    }

    static boolean isPosition(RecordComponent component) {
        return component.getType() == int.class && !component.getName().equals("iota");
    }

    static Object value(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
