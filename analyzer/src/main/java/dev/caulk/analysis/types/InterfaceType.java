package dev.caulk.analysis.types;

import java.util.List;
import java.util.SortedMap;

/**
 * An interface type.
 *
 * @param methods its own methods by name, sorted
 * @param embedded embedded interfaces and constraint terms
 */
public record InterfaceType(SortedMap<String, Signature> methods, List<Type> embedded) implements Type {
    @Override
    public String toString() {
        return "interface{" + String.join(", ", methods.keySet()) + "}";
    }
}
