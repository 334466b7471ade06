package dev.caulk.model;

import java.util.List;
import java.util.Map;

/** A YAML value that knows its line, so that errors can name it. */
sealed interface YamlNode {
    /** The line the value starts at, from 1. */
    int line();

    /** A scalar, as written. */
    record Scalar(String text, int line) implements YamlNode {}

    /** A list. */
    record Items(List<YamlNode> values, int line) implements YamlNode {}

    /** A map, its keys in the file's order. */
    record Entries(Map<String, Entry> values, int line) implements YamlNode {}

    /** A key's line and its value. */
    record Entry(int line, YamlNode value) {}
}
