package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import dev.caulk.analysis.types.Selection.Kind;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.model.Models;
import org.junit.jupiter.api.Test;

class SelectorsTest {
    @Test
    void fieldsArePromotedThroughEmbeddedStructs() {
        TypedTree tree = TypedTree.of("""
                type base struct{ done chan int }
                type mid struct{ *base; other int }
                type top struct{ mid }
                func (b *base) close() {}
                func f(t top) { «t.done»; «t.close»() }
                """);
        Selection field = tree.selectionOf(0);
        assertThat(field.kind()).isEqualTo(Kind.FIELD);
        assertThat(field.path()).extracting(Selection.EmbeddedStep::field).containsExactly("mid", "base");
        assertThat(field.member()).hasToString("FieldMember[owner=app.base, name=done]");
        Selection method = tree.selectionOf(1);
        assertThat(method.kind()).isEqualTo(Kind.METHOD);
        assertThat(((Member.TreeMethod) method.member()).function()).hasToString("app.(*base).close");
    }

    @Test
    void theShallowestMemberWins() {
        TypedTree tree = TypedTree.of("""
                type deep struct{ x int }
                type a struct{ deep; x string }
                func f(v struct{ a }) { «v.x» }
                """);
        assertThat(tree.types()).containsExactly("string");
        assertThat(tree.selectionOf(0).path()).hasSize(1);
    }

    @Test
    void methodsOfInterfacesKeepTheInterface() {
        TypedTree tree = TypedTree.of("""
                type Closer interface{ Close() error }
                type Conn interface{ Closer; Send(int) }
                type client struct{ Conn }
                func f(c client, x Conn) { «c.Close»(); «x.Send»(1) }
                """);
        assertThat(tree.selectionOf(0).member()).isInstanceOfSatisfying(Member.InterfaceMethod.class, m -> {
            assertThat(m.owner()).hasToString("app.Conn");
            assertThat(m.signature()).hasToString("func() (error)");
        });
        assertThat(tree.selectionOf(1).type()).hasToString("func(int)");
    }

    @Test
    void methodExpressionsTakeTheReceiverFirst() {
        TypedTree tree = TypedTree.of("""
                type T struct{}
                func (t *T) Run(n int) {}
                var f = «(*T).Run»
                var t T
                var g = «t.Run»
                """);
        assertThat(tree.types()).containsExactly("func(*app.T, int)", "func(int)");
        assertThat(tree.selectionOf(0).kind()).isEqualTo(Kind.METHOD_EXPRESSION);
        assertThat(tree.selectionOf(1).kind()).isEqualTo(Kind.METHOD);
    }

    @Test
    void genericTypesShareTheFieldsOfTheirOrigin() {
        TypedTree tree = TypedTree.of("""
                type Queue[T any] struct{ items chan T; next *Queue[T] }
                func (q *Queue[E]) Pop() E { return <-«q.items» }
                func f(q *Queue[error]) { «q.items»; «q.next.next.items»; «q.Pop()» }
                """);
        assertThat(tree.types()).containsExactly("chan E", "chan error", "chan error", "error");
        assertThat(((Member.FieldMember) tree.selectionOf(0).member()).owner())
                .isEqualTo(((Member.FieldMember) tree.selectionOf(1).member()).owner());
    }

    @Test
    void membersOfPackagesWithoutSourceAreSymbols() {
        TypedTree tree = TypedTree.of("""
                import ("gopkg.in/yaml.v3"; "github.com/x/go-redis/v9")
                var c *redis.Client
                func f(p yaml.Node) { «yaml.Marshal»(p); «redis.New»(); «c.Get»("k"); «p.Kind» }
                """);
        assertThat(tree.selectionOf(0).member()).hasToString(external("Marshal", "gopkg.in/yaml.v3.Marshal"));
        assertThat(tree.selectionOf(1).member()).hasToString(external("New", "github.com/x/go-redis/v9.New"));
        assertThat(((Member.ExternalMethod) tree.selectionOf(2).member()).symbol())
                .isEqualTo("(*github.com/x/go-redis/v9.Client).Get");
        assertThat(tree.selectionOf(3).kind()).isEqualTo(Kind.FIELD);
    }

    private static String external(String name, String symbol) {
        return "PackageMember[object=External[name=" + name + ", symbol=" + symbol + ", type=?]]";
    }

    @Test
    void copiesUnderVendorAreThePackagesThemselves() {
        TypedTree tree = TypedTree.of("""
                import "example.com/x/Godeps/_workspace/src/google.golang.org/grpc"
                func f() { «grpc.Dial»("a") }
                """);
        assertThat(tree.selectionOf(0).member()).hasToString(external("Dial", "google.golang.org/grpc.Dial"));
    }

    @Test
    void modelsGiveResultsAndReceivers() {
        TypedTree tree = TypedTree.of(new ModelTypes(Models.bundled()), """
                import ("context"; "google.golang.org/grpc"; "sync"; "time")
                type S struct{ sync.Mutex; wg sync.WaitGroup }
                func f(ctx context.Context, s *S) {
                  conn, err := grpc.NewClient("x")
                  «conn»; «err»; «conn.Close»()
                  «s.Lock»(); «s.wg.Wait»()
                  c, cancel := context.WithCancel(ctx)
                  «cancel»; «<-c.Done()»; «<-time.After(1)»
                  «time.Duration»(5)
                }
                func wait(d time.Duration) {}
                """);
        assertThat(tree.typeOf(0)).isEqualTo("*google.golang.org/grpc.ClientConn");
        assertThat(tree.typeOf(1)).isEqualTo("error");
        assertThat(symbol(tree, 2)).isEqualTo("(*google.golang.org/grpc.ClientConn).Close");
        assertThat(symbol(tree, 3)).isEqualTo("(*sync.Mutex).Lock");
        assertThat(tree.selectionOf(3).path()).hasSize(1);
        assertThat(symbol(tree, 4)).isEqualTo("(*sync.WaitGroup).Wait");
        assertThat(tree.typeOf(5)).isEqualTo("context.CancelFunc");
        assertThat(tree.typeOf(6)).isEqualTo("struct{0 fields}");
        assertThat(tree.typeOf(7)).isEqualTo("time.Time");
        assertThat(tree.isType(8)).isTrue();
    }

    private static String symbol(TypedTree tree, int mark) {
        return ((Member.ExternalMethod) tree.selectionOf(mark).member()).symbol();
    }
}
