package dev.caulk.syntax.ast;

/** An expression or a type: Go cannot tell them apart before names are resolved. */
public sealed interface Expr extends Node
        permits Ident,
                BasicLit,
                CompositeLit,
                FuncLit,
                ParenExpr,
                SelectorExpr,
                IndexExpr,
                SliceExpr,
                TypeAssertExpr,
                CallExpr,
                StarExpr,
                UnaryExpr,
                BinaryExpr,
                KeyValueExpr,
                ArrayType,
                EllipsisExpr,
                MapType,
                ChanType,
                FuncType,
                StructType,
                InterfaceType,
                BadExpr {
    /** Calls the method of {@code visitor} for this kind. */
    <R> R accept(ExprVisitor<R> visitor);
}
