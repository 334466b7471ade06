package dev.caulk.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The keys and values of one map of a YAML file, read by name and type; every error names file and line. */
public final class Fields {
    private final String source;
    private final YamlNode.Entries entries;

    Fields(String source, YamlNode.Entries entries) {
        this.source = source;
        this.entries = entries;
    }

    /**
     * Reads a file that is a map.
     *
     * @param source what errors call the file
     * @throws ModelException if it is not YAML, or no map
     */
    public static Fields read(String source, String yaml) {
        return YamlTree.read(source, yaml);
    }

    String source() {
        return source;
    }

    /**
     * Refuses keys that are not known.
     *
     * @throws ModelException if there is another one
     */
    public Fields only(List<String> known) {
        entries.values().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw error(
                        entry.line(),
                        "unknown key `" + key + "`; the nearest is `" + EditDistance.nearest(key, known) + "`");
            }
        });
        return this;
    }

    /**
     * Refuses files of another version of their format.
     *
     * @throws ModelException if {@code version} is not 1
     */
    public Fields needVersion() {
        if (!need("version").equals("1")) {
            throw errorAt("version", "this Caulk reads `version: 1`");
        }
        return this;
    }

    Optional<String> text(String key) {
        return entry(key).map(entry -> scalar(entry.value(), key));
    }

    String need(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    private ModelException missing(String key) {
        return error(entries.line(), "`" + key + "` is missing");
    }

    /** Refuses maps without a key, whatever its value. */
    Fields with(String key) {
        if (items(key).isEmpty()) {
            throw missing(key);
        }
        return this;
    }

    /** A whole number from 0. */
    OptionalInt integer(String key) {
        return integer(key, 0);
    }

    /** A whole number from a least one. */
    OptionalInt integer(String key, int least) {
        return text(key).stream().mapToInt(text -> integer(key, text, least)).findFirst();
    }

    private int integer(String key, String text, int least) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are too small.
        }
        throw error(line(key), "`" + key + "` is a whole number from " + least + ", not `" + text + "`");
    }

    int needInteger(String key) {
        need(key);
        return integer(key).orElseThrow();
    }

    boolean flag(String key) {
        return text(key)
                .map(text -> choice(key, text, List.of("true", "false")).equals("true"))
                .orElse(false);
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        List<String> names = values.stream().map(Fields::spelling).toList();
        return text(key).map(text -> values.get(names.indexOf(choice(key, text, names))));
    }

    <E extends Enum<E>> E needOneOf(String key, Class<E> type) {
        need(key);
        return oneOf(key, type).orElseThrow();
    }

    /** Enum constants stand in files as they do in code, but for words of the vocabulary that are written small. */
    private static String spelling(Enum<?> value) {
        boolean small = value instanceof ChanModel.Env
                || value instanceof Stores.Target
                || value instanceof Blocks.On
                || value instanceof Side
                || value instanceof Acquires.Kind
                || value instanceof SignatureModel.When;
        return small ? value.name().toLowerCase(Locale.ROOT).replace('_', '-') : value.name();
    }

    private String choice(String key, String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            throw error(
                    line(key),
                    "`" + key + "` is one of " + String.join(", ", allowed) + ", not `" + text + "`; the nearest is `"
                            + EditDistance.nearest(text, allowed) + "`");
        }
        return text;
    }

    List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(node, key)).toList();
    }

    /** The texts of a list and the lines they stand at, in the list's order. */
    Map<String, Integer> lines(String key) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (YamlNode node : items(key)) {
            if (lines.put(scalar(node, key), node.line()) != null) {
                throw error(node.line(), "`" + scalar(node, key) + "` stands twice in `" + key + "`");
            }
        }
        return lines;
    }

    /** The numbers of a list; a single one stands for a list of one. */
    List<Integer> integers(String key) {
        return items(key).stream()
                .map(node -> integer(key, scalar(node, key), 0))
                .toList();
    }

    /** The map under a key. */
    public Optional<Fields> map(String key) {
        return entry(key).map(entry -> fields(entry.value(), key));
    }

    /** The maps of a list; a single map stands for a list of one. */
    <T> List<T> maps(String key, Function<Fields, T> read) {
        return items(key).stream().map(node -> read.apply(fields(node, key))).toList();
    }

    private List<YamlNode> items(String key) {
        Optional<YamlNode> value = entry(key).map(YamlNode.Entry::value);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof YamlNode.Items items ? items.values() : List.of(value.get());
    }

    /** Operands: {@code receiver}, {@code {param: 0}}, or a list of those. */
    List<Operand> operands(String key) {
        return items(key).stream().map(node -> operand(node, key)).toList();
    }

    private Operand operand(YamlNode node, String key) {
        if (node instanceof YamlNode.Scalar word) {
            choice(key, word.text(), List.of("receiver"));
            return Operand.receiver();
        }
        return Operand.param(fields(node, key).only(List.of("param")).needInteger("param"));
    }

    private Fields fields(YamlNode node, String key) {
        if (node instanceof YamlNode.Entries map) {
            return new Fields(source, map);
        }
        throw error(node.line(), "`" + key + "` holds a map here");
    }

    private String scalar(YamlNode node, String key) {
        if (node instanceof YamlNode.Scalar word) {
            return word.text();
        }
        throw error(node.line(), "`" + key + "` holds a plain value here");
    }

    private Optional<YamlNode.Entry> entry(String key) {
        return Optional.ofNullable(entries.values().get(key));
    }

    private int line(String key) {
        return entry(key).map(YamlNode.Entry::line).orElse(entries.line());
    }

    ModelException error(int line, String reason) {
        return new ModelException(source, line, reason);
    }

    ModelException errorAt(String key, String reason) {
        return error(line(key), reason);
    }
}
