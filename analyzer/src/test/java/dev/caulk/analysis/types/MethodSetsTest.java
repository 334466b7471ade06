package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import org.junit.jupiter.api.Test;

class MethodSetsTest {
    private final MethodSets sets = new MethodSets(ExternalTypes.NONE);
    private final TypedTree tree = TypedTree.of("""
            import "x/log"
            type Handler interface { Handle(n int) error; Close() }
            type Value struct{}
            func (Value) Handle(int) error { return nil }
            func (*Value) Close() {}
            type Wrapper struct{ *Value }
            type Other struct{}
            func (Other) Handle(string) error { return nil }
            func (Other) Close() {}
            type Partly struct{ log.Base }
            func (Partly) Close() {}
            type Mixed struct{ log.Base }
            """);

    private boolean implementsHandler(Type type) {
        return sets.implementsInterface(
                type, (InterfaceType) tree.named("Handler").underlying());
    }

    @Test
    void pointersHaveAllMethodsAndValuesSome() {
        NamedType value = tree.named("Value");
        assertThat(sets.methodNames(value)).containsExactly("Handle");
        assertThat(sets.methodNames(new PointerType(value))).containsExactly("Close", "Handle");
        assertThat(sets.methodNames(tree.named("Wrapper"))).containsExactly("Close", "Handle");
    }

    @Test
    void interfacesAreImplementedBySignature() {
        assertThat(implementsHandler(tree.named("Value"))).isFalse();
        assertThat(implementsHandler(new PointerType(tree.named("Value")))).isTrue();
        assertThat(implementsHandler(tree.named("Wrapper"))).isTrue();
        assertThat(implementsHandler(tree.named("Other"))).isFalse();
    }

    @Test
    void embeddedTypesWithoutSourceMayProvideTheRest() {
        assertThat(implementsHandler(tree.named("Partly"))).isTrue();
        assertThat(implementsHandler(tree.named("Mixed"))).isFalse();
    }

    @Test
    void lookupFindsPromotedMethods() {
        assertThat(sets.lookup(tree.named("Wrapper"), "Close")).isPresent();
        assertThat(sets.lookup(tree.named("Partly"), "Printf").orElseThrow())
                .hasToString("ExternalMethod[symbol=(x/log.Base).Printf, type=?]");
        assertThat(sets.lookup(tree.named("Value"), "Missing")).isEmpty();
    }
}
