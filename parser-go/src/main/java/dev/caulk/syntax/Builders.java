package dev.caulk.syntax;

/** The builders of one file; they need one another, since functions hold statements and arrays hold expressions. */
final class Builders {
    final Cursor cursor;
    final ExprBuilder expressions;
    final OperandBuilder operands;
    final IndexBuilder indices;
    final TypeBuilder types;
    final FieldBuilder fields;
    final ParameterBuilder parameters;
    final SimpleStmtBuilder simple;
    final StmtBuilder statements;
    final ClauseBuilder clauses;
    final LoopBuilder loops;
    final HeaderBuilder headers;
    final DeclBuilder declarations;

    Builders(Cursor cursor) {
        this.cursor = cursor;
        expressions = new ExprBuilder(this);
        operands = new OperandBuilder(this);
        indices = new IndexBuilder(this);
        types = new TypeBuilder(this);
        fields = new FieldBuilder(this);
        parameters = new ParameterBuilder(this);
        simple = new SimpleStmtBuilder(this);
        statements = new StmtBuilder(this);
        clauses = new ClauseBuilder(this);
        loops = new LoopBuilder(this);
        headers = new HeaderBuilder(this);
        declarations = new DeclBuilder(this);
    }
}
