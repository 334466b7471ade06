package dev.caulk.analysis.stdindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.analysis.types.Trees;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.analysis.types.Typer;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Typing reads the index like any source outside the tree. */
class DependenciesTest {
    private final GoFile tree = parse("""
            package app

            import (
            	"context"
            	"maps"
            	"net/http"
            	"sync/atomic"
            	"testing"
            	"time"
            )

            var current atomic.Pointer[http.Server]

            func get(ctx context.Context, t *testing.T, m map[string]int) {
            	resp, err := http.Get("http://localhost")
            	body := resp.Body
            	done := ctx.Done()
            	tick := time.NewTicker(2 * time.Second).C
            	server := current.Load()
            	for key := range maps.Keys(m) {
            		_ = key
            	}
            	t.Cleanup(func() { body.Close() })
            	_, _, _, _ = err, done, tick, server
            }
            """);
    private final TypeInfo info = type(tree);

    private static GoFile parse(String text) {
        ParseResult result = new GoSyntax().parse("app.go", text.getBytes(StandardCharsets.UTF_8));
        return ((ParseResult.Parsed) result).tree();
    }

    private static TypeInfo type(GoFile tree) {
        SourcePackage app = new SourcePackage("app", "app", SourceUnits.of("app", List.of(tree)), Optional::of);
        return new Typer(ExternalTypes.NONE, StdIndex.bundled())
                .type(List.of(app), 1)
                .get(0)
                .info();
    }

    private String typeOf(String variable) {
        List<String> found = new ArrayList<>();
        Trees.walk(tree, node -> {
            if (node instanceof Ident name && name.name().equals(variable)) {
                info.objectOf(name)
                        .filter(o -> o instanceof GoObject.Variable)
                        .ifPresent(o -> found.add(TypeText.of(((GoObject.Variable) o).type())));
            }
        });
        return found.get(0);
    }

    @Test
    void givesTypesToWhatTheLibraryReturns() {
        assertThat(typeOf("resp")).isEqualTo("*net/http.Response");
        assertThat(typeOf("body")).isEqualTo("io.ReadCloser");
        assertThat(typeOf("done")).isEqualTo("RECEIVE chan struct{}");
        assertThat(typeOf("tick")).isEqualTo("RECEIVE chan time.Time");
        assertThat(typeOf("err")).isEqualTo("error");
    }

    @Test
    void givesTypesThroughGenericOnes() {
        assertThat(typeOf("server")).isEqualTo("*net/http.Server");
        assertThat(typeOf("key")).isEqualTo("string");
    }

    @Test
    void findsMethodsWhereTheyAreDeclared() {
        List<String> symbols = new ArrayList<>();
        Trees.walk(tree, node -> {
            if (node instanceof SelectorExpr selector
                    && info.selectionOf(selector).member() instanceof Member.ExternalMethod method) {
                symbols.add(method.symbol());
            }
        });
        assertThat(symbols).contains("(*testing.common).Cleanup", "(*sync/atomic.Pointer).Load");
    }
}
