package dev.caulk.report.source;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Builds a JSON object whose keys stay in the order they were put. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private Json() {}

    /** An empty object. */
    public static Json object() {
        return new Json();
    }

    /** Puts a string. */
    public Json put(String key, String value) {
        node.put(key, value);
        return this;
    }

    /** Puts a number. */
    public Json put(String key, long value) {
        node.put(key, value);
        return this;
    }

    /** Puts a truth value. */
    public Json put(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    /** Puts an object. */
    public Json put(String key, Json value) {
        node.set(key, value.node);
        return this;
    }

    /** Puts a string where there is one. */
    public Json put(String key, Optional<String> value) {
        value.ifPresent(text -> node.put(key, text));
        return this;
    }

    /** Puts an object where there is one. */
    public <T> Json put(String key, Optional<T> value, Function<T, Json> as) {
        value.ifPresent(present -> node.set(key, as.apply(present).node));
        return this;
    }

    /** Puts a list of objects. */
    public <T> Json list(String key, Collection<T> values, Function<T, Json> as) {
        ArrayNode list = node.putArray(key);
        values.forEach(value -> list.add(as.apply(value).node));
        return this;
    }

    /** Puts a list of strings. */
    public Json strings(String key, Collection<String> values) {
        ArrayNode list = node.putArray(key);
        values.forEach(list::add);
        return this;
    }

    /** Puts a list of numbers. */
    public Json numbers(String key, Collection<Long> values) {
        ArrayNode list = node.putArray(key);
        values.forEach(list::add);
        return this;
    }

    /** Writes the object, indented by two spaces, and a final line break. */
    public void write(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        out.write(MAPPER.writer(printer).writeValueAsString((JsonNode) node).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        out.flush();
    }
}
