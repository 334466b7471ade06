package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.List;
import java.util.regex.Pattern;

/** What names of functions tell by the customs of Go libraries. */
final class CustomaryNames {
    /** Names of functions that open a connection ({@code net.Dial} and its kin). */
    private static final Pattern DIAL = Pattern.compile("[dD]ial(?:er|[A-Z_]\\w*)?");

    private static final Pattern NOT_DIAL = Pattern.compile("\\w*(?:Option|Options|Opt|Opts|Config|Timeouts|Func)");
    /** Names of functions that open something. */
    static final Pattern OPEN = Pattern.compile("Open(?:File|Reader)?");
    /** Names of functions that give a context and its cancel function. */
    static final Pattern WITH_CANCEL = Pattern.compile("With(?:Cancel|Timeout|Deadline)(?:Cause)?");

    /** Methods after which nobody needs to close it; those that run on until the end may do so themselves. */
    static final List<String> ENDS = List.of(
            "Close",
            "CloseNow",
            "CloseWithError",
            "CloseSession",
            "Shutdown",
            "Stop",
            "Disconnect",
            "Quit",
            "Release",
            "Destroy",
            "Terminate",
            "Kill",
            "Abort",
            "Cleanup",
            "Dispose",
            "Finish",
            "End",
            "Logout",
            "Cancel",
            "Hijack",
            "Put",
            "Free",
            "Commit",
            "Rollback",
            "Discard",
            "Serve",
            "Run",
            "Wait",
            "Join",
            "Drain",
            "Unmount",
            "Detach");

    /** Those of them that do something to what they are given where their name goes on, as {@code PutObject} does. */
    private static final List<String> TAKES = List.of("Put", "Join");

    private static final Pattern PARSE = Pattern.compile("(?:Split|Parse)[A-Z]?\\w*|Atoi");

    /** Stands for the field of a type without source in which a constructor without source keeps its argument. */
    static final String UNKNOWN_OWNER = "?";

    private static final Pattern CONSTRUCTOR = Pattern.compile("[nN]ew[A-Z]\\w*");

    private CustomaryNames() {}

    /** Whether a function of that name opens a connection. */
    static boolean isDial(String name) {
        return DIAL.matcher(name).matches() && !NOT_DIAL.matcher(name).matches();
    }

    /** Whether a method of an owner without source may release what it holds. */
    static boolean ends(String method) {
        return ENDS.stream().anyMatch(name -> isWord(name, method))
                && TAKES.stream().noneMatch(name -> method.startsWith(name) && !method.equals(name));
    }

    /** Whether a name begins with a whole word. */
    private static boolean isWord(String word, String name) {
        return name.startsWith(word)
                && (name.length() == word.length() || Character.isUpperCase(name.charAt(word.length())));
    }

    /** Whether a function of that name only takes text apart. */
    static boolean parses(String function) {
        return PARSE.matcher(function).matches();
    }

    /**
     * Whether a call makes something around its argument that is used after it: by its name a constructor, of which neither source nor
     * model is there, and not of the standard library.
     */
    static boolean wraps(FunctionBody body, Op.Invocation call) {
        boolean named = CONSTRUCTOR.matcher(Library.lastName(call.callee())).matches();
        boolean unknown = call.callee() instanceof Callee.External || call.callee() instanceof Callee.Unknown;
        return named && unknown && call instanceof Op.Call && !isStandard(call.callee()) && isUsed(body, call.id());
    }

    private static boolean isUsed(FunctionBody body, int value) {
        return body.ops().stream()
                .anyMatch(op -> OpRewriter.operands(op).contains(value)
                        && (!(op instanceof Op.Extract extract) || extract.index() == 0 && isUsed(body, op.id())));
    }

    /** What the standard library opens is modelled, and what is not needs no closing. */
    static boolean isStandard(Callee callee) {
        return callee.modelSymbol()
                .map(symbol -> symbol.replaceFirst("^\\(?\\*?", ""))
                .filter(symbol -> symbol.indexOf('/') < 0
                        || symbol.substring(0, symbol.indexOf('/')).indexOf('.') < 0)
                .isPresent();
    }
}
