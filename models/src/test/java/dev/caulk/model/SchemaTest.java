package dev.caulk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schemas and the loader have the same vocabulary. */
class SchemaTest {
    private static final String BASE = "https://caulk.dev/";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static List<String> errors(String schema, String yaml) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(
                        BASE + "models.schema.json", BundledModels.text("models.schema.json"),
                        BASE + "config.schema.json", BundledModels.text("config.schema.json"))));
        Schema read = registry.getSchema(SchemaLocation.of(BASE + schema));
        return read.validate(YAML.readTree(yaml).toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    static Stream<String> bundled() {
        return BundledModels.text("index.txt").lines();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void acceptsTheBundledModels(String file) throws IOException {
        assertThat(errors("models.schema.json", BundledModels.text(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "functions: [{fn: a.B, aquires: {result: 0}}]",
                "functions: [{noReturn: true}]",
                "functions: [{fn: a.B, acquires: {result: -1}}]",
                "functions: [{fn: a.B, since: soon}]",
                "functions: [{fn: a.B, blocks: forever}]",
                "functions: [{fn: a.B, group: LEAVE}]",
                "functions: [{fn: a.B, stores: {param: 0, to: result}}]",
                "types: [{interface: a.B, methods: [{name: X}]}]",
                "signatures: [{name: x}]"
            })
    void refusesWhatTheLoaderRefuses(String line) throws IOException {
        String yaml = "version: 1\n" + line + "\n";
        assertThat(errors("models.schema.json", yaml)).isNotEmpty();
        assertThatThrownBy(() -> ModelLoader.load("x.yml", yaml)).isInstanceOf(ModelException.class);
    }

    @Test
    void aConfigurationHoldsTheSameModels() throws IOException {
        assertThat(errors("config.schema.json", "version: 1\nmodels: {functions: [{fn: a.B, noReturn: true}]}\n"))
                .isEmpty();
        assertThat(errors("config.schema.json", "version: 1\nmodels: {functions: [{fn: a.B, noReturns: true}]}\n"))
                .isNotEmpty();
        assertThat(errors("config.schema.json", "version: 1\nmodles: {}\n")).isNotEmpty();
    }

    @Test
    void hasTheLoadersKeys() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(BundledModels.text("models.schema.json"));
        assertThat(keys(schema)).containsExactlyInAnyOrder("version", "functions", "fields", "types", "signatures");
        for (String section : new String[] {"function", "field", "type", "signature"}) {
            for (String key : keys(schema.at("/$defs/" + section))) {
                assertAccepted(section, key);
            }
        }
    }

    private static void assertAccepted(String section, String key) {
        String yaml = "version: 1\n" + section + "s:\n  - " + key + "X: 1\n";
        try {
            ModelLoader.load("x.yml", yaml);
        } catch (ModelException e) {
            assertThat(e).hasMessageEndingWith("unknown key `" + key + "X`; the nearest is `" + key + "`");
        }
    }

    /** Each effect is explained where an editor shows it. */
    @Test
    void explainsEachKeyOfAFunction() throws IOException {
        JsonNode function = new ObjectMapper()
                .readTree(BundledModels.text("models.schema.json"))
                .at("/$defs/function");
        for (String key : keys(function)) {
            assertThat(function.at("/properties/" + key + "/description").asText())
                    .as(key)
                    .endsWith(".");
        }
    }

    private static TreeSet<String> keys(JsonNode object) {
        TreeSet<String> keys = new TreeSet<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
