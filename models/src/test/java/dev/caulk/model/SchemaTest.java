package dev.caulk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published JSON Schema and the loader have the same vocabulary. */
class SchemaTest {
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

    private static TreeSet<String> keys(JsonNode object) {
        TreeSet<String> keys = new TreeSet<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
