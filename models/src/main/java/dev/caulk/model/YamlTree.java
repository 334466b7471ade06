package dev.caulk.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into {@link YamlNode}s; Jackson's own tree keeps no lines. */
final class YamlTree {
    private final String source;
    private final JsonParser parser;

    private YamlTree(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static Fields read(String source, String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new ModelException(source, 1, "the file is a map that starts with `version: 1`");
            }
            YamlTree tree = new YamlTree(source, parser);
            return new Fields(source, tree.entries());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new ModelException(source, line, "not YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private YamlNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> entries();
            case START_ARRAY -> items();
            default -> new YamlNode.Scalar(parser.getText(), line());
        };
    }

    private YamlNode.Items items() throws IOException {
        int line = line();
        List<YamlNode> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new YamlNode.Items(values, line);
    }

    private YamlNode.Entries entries() throws IOException {
        int line = line();
        Map<String, YamlNode.Entry> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int at = line();
            YamlNode.Entry entry = new YamlNode.Entry(at, value(parser.nextToken()));
            if (values.put(key, entry) != null) {
                throw new ModelException(source, at, "`" + key + "` stands here twice");
            }
        }
        return new YamlNode.Entries(values, line);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
