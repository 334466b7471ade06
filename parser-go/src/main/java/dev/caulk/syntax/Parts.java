package dev.caulk.syntax;

import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a node consists of: the nodes directly below it in source order, each with its role, and what it says besides. */
final class Parts {
    /** A node and what it is to the one above it; no role where the kind says enough. */
    record Part(String role, Node node) {}

    private final String detail;
    private final List<Part> list = new ArrayList<>();

    private Parts(String detail) {
        this.detail = detail;
    }

    static Parts none() {
        return new Parts("");
    }

    /** Parts of a node that says {@code detail}: an operator, a name, a flag. */
    static Parts saying(String detail) {
        return new Parts(detail);
    }

    Parts with(String role, Node node) {
        list.add(new Part(role, node));
        return this;
    }

    Parts with(String role, Optional<? extends Node> node) {
        node.ifPresent(present -> with(role, present));
        return this;
    }

    Parts with(String role, List<? extends Node> nodes) {
        nodes.forEach(node -> with(role, node));
        return this;
    }

    String detail() {
        return detail;
    }

    List<Part> list() {
        return list;
    }
}
