package dev.caulk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
    private final Models models = Models.bundled();

    @Test
    void knowsWhatMustBeReleased() {
        FunctionModel dial = models.function("google.golang.org/grpc", Optional.empty(), "NewClient")
                .orElseThrow();
        assertThat(dial.returns()).containsExactly("*google.golang.org/grpc.ClientConn", "error");
        assertThat(dial.acquires().orElseThrow().release()).containsExactly("Close");
        assertThat(dial.acquires().orElseThrow().errCorrelated()).hasValue(1);
        FunctionModel get =
                models.function("net/http", Optional.of("Client"), "Do").orElseThrow();
        assertThat(get.acquires().orElseThrow().path()).hasValue("Body");
        assertThat(models.function("log", Optional.empty(), "Fatalf")
                        .orElseThrow()
                        .noReturn())
                .isTrue();
    }

    @Test
    void knowsGeneratedClientsByTheirFirstParameter() {
        Optional<String> conn = Optional.of("google.golang.org/grpc.ClientConnInterface");
        assertThat(models.matching("example.com/pb", Optional.empty(), "NewAPPClient", conn))
                .singleElement()
                .satisfies(model -> assertThat(model.wraps()).hasValue(new Wraps(0, 0)));
        assertThat(models.matching("example.com/pb", Optional.empty(), "NewAPPClient", Optional.empty()))
                .isEmpty();
    }

    @Test
    void knowsLogSinks() {
        TypeModel kratos =
                models.type("github.com/go-kratos/kratos/v2/log.Logger").orElseThrow();
        assertThat(kratos.root().orElseThrow().kind()).isEqualTo("log-record");
        TypeModel slog = models.type("log/slog.Handler").orElseThrow();
        assertThat(slog.methods())
                .filteredOn(method -> method.name().equals("Handle"))
                .singleElement()
                .satisfies(
                        method -> assertThat(method.signature()).isEqualTo("(context.Context, log/slog.Record) error"));
    }

    @Test
    void knowsFieldsThatHoldChannels() {
        FieldModel ticks = models.field("(time.Ticker).C").orElseThrow();
        assertThat(ticks.type()).hasValue("<-chan time.Time");
        assertThat(ticks.chan()).hasValue(new ChanModel(1, ChanModel.MANY, ChanModel.Env.TIMER));
        assertThat(models.function("time", Optional.of("Ticker"), "C")).isEmpty();
    }

    @Test
    void countsTheGoroutinesOfAConnection() {
        assertThat(models.signatures())
                .extracting(SignatureModel::name, SignatureModel::perUnit, SignatureModel::perIdleUnit)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("grpc 1.51 client", 3, 1),
                        org.assertj.core.groups.Tuple.tuple("grpc 1.70 client", 5, 3),
                        org.assertj.core.groups.Tuple.tuple("grpc 1.51 server", 3, 0),
                        org.assertj.core.groups.Tuple.tuple("grpc 1.70 server", 3, 0));
    }

    @Test
    void laterFieldsWin() {
        ModelFile mine = ModelLoader.load("mine.yml", "version: 1\nfields: [{field: (time.Ticker).C, type: int}]\n");
        assertThat(models.with(mine).field("(time.Ticker).C").orElseThrow().type())
                .hasValue("int");
    }

    @Test
    void laterFilesWin() {
        ModelFile mine = ModelLoader.load("mine.yml", "version: 1\nfunctions:\n  - fn: os.Exit\n    noReturn: false\n");
        assertThat(models.with(mine)
                        .function("os", Optional.empty(), "Exit")
                        .orElseThrow()
                        .noReturn())
                .isFalse();
    }

    @Test
    void anExactModelTakesThePlaceOfAPattern() {
        ModelFile mine = ModelLoader.load("mine.yml", "version: 1\nfunctions: [{fn: x/pb.NewShopClient}]\n");
        Optional<String> conn = Optional.of("google.golang.org/grpc.ClientConnInterface");
        assertThat(models.with(mine).matching("x/pb", Optional.empty(), "NewShopClient", conn))
                .singleElement()
                .satisfies(model -> assertThat(model.wraps()).isEmpty());
    }

    @Test
    void oneModelMaySpeakOfSeveralFunctions() {
        ModelFile mine = ModelLoader.load(
                "mine.yml", "version: 1\nfunctions:\n  - fn: [a.Die, (*a.T).Die]\n    noReturn: true\n");
        assertThat(mine.functions()).extracting(model -> model.fn().symbol()).containsExactly("a.Die", "(*a.T).Die");
        assertThat(mine.functions()).allMatch(FunctionModel::noReturn);
    }

    @Test
    void fingerprintsTellWhoAcquiresAUnitOfASignature() {
        assertThat(acquiredBy(models, "grpc 1.51 client"))
                .contains("google.golang.org/grpc.Dial")
                .doesNotContain("google.golang.org/grpc.NewClient");
        ModelFile mine = ModelLoader.load(
                "mine.yml", "version: 1\nfunctions: [{fn: corp/rpc.Dial, fingerprint: grpc-client}]\n");
        assertThat(acquiredBy(models.with(mine), "grpc 1.70 client"))
                .contains("google.golang.org/grpc.NewClient", "corp/rpc.Dial");
    }

    private static List<String> acquiredBy(Models models, String signature) {
        return models.signatures().stream()
                .filter(s -> s.name().equals(signature))
                .findFirst()
                .orElseThrow()
                .acquiredBy();
    }

    @Test
    void noTwoBundledFilesSpeakOfOneFunction() {
        List<String> all = BundledModels.read().stream()
                .flatMap(file -> file.functions().stream())
                .map(FunctionModel::key)
                .toList();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(700);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function: []                                      | x.yml:2: unknown key `function`; the nearest is `functions`",
                "functions: [{fn: a.B, aquires: {result: 0}}]      | unknown key `aquires`; the nearest is `acquires`",
                "functions: [{noReturn: true}]                     | `fn` is missing",
                "functions: [{fn: nothing}]                        | `nothing` names no function",
                "functions: [{fn: a.B, root: {rate: OFTEN, kind: x}}] | `rate` is one of ONCE, LIFECYCLE, PERIODIC, PER_ITEM",
                "functions: [{fn: a.B, bounds: self}]              | the nearest is `receiver`",
                "functions: [{fn: a.B, chan: {cap: many, env: timer}}] | `cap` is a whole number from 0, not `many`",
                "functions: [{fn: a.B, derives: {param: -1, result: 0}}] | `param` is a whole number from 0, not `-1`",
                "functions: [{fn: [a.B, a.C, a.B]}]                | x.yml:2: `a.B` stands twice in `fn`",
                "functions: [{fn: a.B}, {fn: a.B}]                 | x.yml:2: `a.B` stands at line 2 already",
                "functions: [{fn: []}]                             | `fn` is missing",
                "functions: [{fn: a.B, returnsOwned: {result: 0}}] | `of` is missing",
                "functions: [{fn: a.B, stores: {param: 0, to: reciever}}] | `to` is one of receiver, global, not `reciever`; the nearest is `receiver`",
                "functions: [{fn: a.B, since: soon}]               | `since` is a version such as `1.63` or `go1.23`, not `soon`",
                "fields: [{field: (a.B).C, chn: {}}]               | unknown key `chn`; the nearest is `chan`",
                "fields: [{type: int}]                             | `field` is missing",
                "fields: [{field: (*a.B).C}]                       | `(*a.B).C` names no field",
                "fields: [{field: (a.B).C*}]                       | `(a.B).C*` names no field",
                "fields: [{field: a.B}]                            | write `(import/path.Type).Field`",
                "functions: [{fn: a.B, fn: a.C}]                   | x.yml:2: ",
                "functions: {                                      | not YAML",
                "types: [{interface: a.B, methods: [{name: X}]}]   | `signature` is missing"
            })
    void namesLineAndNearestWord(String yaml, String message) {
        assertThatThrownBy(() -> ModelLoader.load("x.yml", "version: 1\n" + yaml + "\n"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("x.yml:");
    }

    @ParameterizedTest
    @CsvSource({
        "time.After, time, '', After",
        "(*net/http.Client).Do, net/http, Client, Do",
        "(net/http.Handler).ServeHTTP, net/http, Handler, ServeHTTP",
        "gopkg.in/yaml.v3.Unmarshal, gopkg.in/yaml.v3, '', Unmarshal",
        "*.New*Client, example.com/pb, '', NewAPPClient",
        "log.Fatal*, log, '', Fatalln"
    })
    void matchesFunctions(String pattern, String path, String receiver, String name) {
        FunctionPattern parsed = FunctionPattern.parse(pattern).orElseThrow();
        Optional<String> type = Optional.of(receiver).filter(text -> !text.isEmpty());
        assertThat(parsed.matches(path, type, name)).isTrue();
        assertThat(parsed.matches(path, type, name + "X")).isEqualTo(pattern.endsWith("*"));
        assertThat(parsed.symbol()).isEqualTo(pattern);
    }

    @Test
    void modelsHoldInVersionsOfGo() {
        FunctionModel ticker =
                models.function("time", Optional.empty(), "NewTicker").orElseThrow();
        assertThat(ticker.holdsIn("1.22")).isTrue();
        assertThat(ticker.holdsIn("1.23")).isFalse();
        FunctionModel cause =
                models.function("context", Optional.empty(), "WithCancelCause").orElseThrow();
        assertThat(cause.holdsIn("1.19")).isFalse();
    }

    @Test
    void onlyContextsOfNothingAreEndless() {
        assertThat(models.functions().stream().filter(FunctionModel::makesEndlessContext))
                .extracting(model -> model.fn().symbol())
                .containsExactlyInAnyOrder(
                        "context.Background",
                        "context.TODO",
                        "context.WithoutCancel",
                        "golang.org/x/net/context.Background",
                        "golang.org/x/net/context.TODO");
    }
}
