package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.model.ModelLoader;
import dev.caulk.model.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTypesTest {
    private final ModelTypes types = new ModelTypes(Models.of(List.of(ModelLoader.load("x.yml", """
            version: 1
            functions:
              - fn: (*lib.Conn).Close
                returns: [error]
              - fn: (*lib.Conn).Wait
                blocks: receiver
            fields:
              - field: (lib.Conn).Hook
                type: func() error
              - field: (lib.Conn).Last
                type: "*lib.Event"
              - field: (lib.Conn).Done
                chan: {cap: 0, env: timer}
            """))));

    @Test
    void tellsFieldsFromMethods() {
        assertThat(types.isFunction("(*lib.Conn).Wait")).isTrue();
        assertThat(types.isFunction("(lib.Conn).Hook")).isFalse();
        assertThat(types.isFunction("(lib.Conn).Done")).isFalse();
        assertThat(types.typeOf("(lib.Conn).Hook")).get().hasToString("func() (error)");
        assertThat(types.typeOf("(lib.Conn).Done")).isEmpty();
    }

    @Test
    void knowsTypesThatFieldsMention() {
        assertThat(types.isType("lib.Conn")).isTrue();
        assertThat(types.isType("lib.Event")).isTrue();
    }

    @Test
    void learnsNothingAboutReceiversFromFields() {
        assertThat(types.receiverOf("lib.Conn")).isEqualTo(ExternalTypes.Receiver.POINTER);
    }
}
