/*
 * Go 1.26, arranged so that one token of lookahead decides everything but one choice (genericOrArray).
 *
 * The rules are those of the Go specification; the arrangement differs from it in these ways:
 *
 * - Types are expressions: `f([]int)` and `f(x[int])` can only be told from values once names are resolved.
 * - Binary operators form a flat list; whoever builds the tree applies precedence.
 * - An expression comes in three kinds. `expression` may be a bare type. `lead` begins a statement; it may be followed by
 *   `*` or `<-` and so must not end in a function type whose result could be meant. `head` stands in the header of an if, for
 *   or switch, where `Name {` opens the body.
 * - A type that begins an operand (`[]T{…}`, `chan int(x)`) is right-recursive: what follows it (a literal value, a
 *   conversion) hangs at its right end, and belongs to the whole type. Otherwise `(` could follow a signature, and a
 *   signature's result begins with `(` too.
 * - Lists are `x (SEPARATOR x?)*`; whoever builds the tree rejects doubled separators.
 * - BAD never comes from the scanner: Recovery puts it where a declaration, specification, statement or expression is broken.
 *
 * EventTape lists the rules whose matches it records.
 */
parser grammar GoParser;

options { language = Events; superClass = EventParser; }

// The order matters: token sets that fit 64 consecutive numbers compile to one bit test.
tokens {
  IDENT, INT, FLOAT, IMAG, CHAR, STRING,
  LPAREN, LBRACK, LBRACE, RPAREN, RBRACK, RBRACE, COMMA, SEMI, COLON, DOT, ELLIPSIS,
  FUNC, STRUCT, INTERFACE, MAP, CHAN,
  STAR, AMP, PLUS, MINUS, CARET, ARROW, BANG, TILDE,
  PIPE, SLASH, PERCENT, SHL, SHR, AMP_CARET, EQ, NE, LT, LE, GT, GE, LAND, LOR,
  ASSIGN, DEFINE, INC, DEC,
  CONST, TYPE, VAR, IMPORT, PACKAGE,
  BREAK, CONTINUE, GOTO, FALLTHROUGH, RETURN, GO, DEFER, IF, SWITCH, SELECT, FOR,
  CASE, DEFAULT, ELSE, RANGE,
  PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, PERCENT_ASSIGN, AMP_ASSIGN, PIPE_ASSIGN, CARET_ASSIGN,
  SHL_ASSIGN, SHR_ASSIGN, AMP_CARET_ASSIGN,
  BAD
}

file : PACKAGE IDENT SEMI ( topLevel SEMI )* EOF ;

// ---- declarations

topLevel : funcDecl | declaration | importDecl | BAD ;
declaration : constDecl | typeDecl | varDecl ;

importDecl : IMPORT ( importSpec | LPAREN ( importSpec ( SEMI importSpec? )* )? RPAREN ) ;
importSpec : ( DOT | IDENT )? STRING | BAD ;

constDecl : CONST ( constSpec | LPAREN ( constSpec ( SEMI constSpec? )* )? RPAREN ) ;
constSpec : names type? ( ASSIGN expressions )? | BAD ;

varDecl : VAR ( varSpec | LPAREN ( varSpec ( SEMI varSpec? )* )? RPAREN ) ;
varSpec : names ( type ( ASSIGN expressions )? | ASSIGN expressions ) | BAD ;

typeDecl : TYPE ( typeSpec | LPAREN ( typeSpec ( SEMI typeSpec? )* )? RPAREN ) ;
typeSpec : IDENT ( ASSIGN type | typeNoBracket | genericOrArray ) | BAD ;

// `type T [P *C] E` is an array by the specification, hence the order: the first alternative wins an ambiguity.
genericOrArray : arrayType | typeParameters ASSIGN? type ;

funcDecl : FUNC parameters? IDENT typeParameters? parameters result? block? ;

names : IDENT ( COMMA IDENT )* ;

typeParameters : LBRACK typeParameter ( COMMA typeParameter? )* RBRACK ;
typeParameter : names union ;
union : term ( PIPE term )* ;
// go/parser reads the first constraint of a list as an expression, and so lets parentheses and arrows stand before any type.
term : typeName | arrayType | chanType | otherType | TILDE type | LPAREN term RPAREN | ARROW term ;

result : parameters | typeNoParen ;
parameters : LPAREN ( parameter ( COMMA parameter? )* )? RPAREN ;
parameter
  : IDENT ( DOT IDENT typeArguments? | bracketed | ELLIPSIS type | typeNoBracket )?
  | ELLIPSIS type
  | typeNoName
  ;
// After a name: `a []T`, `a [N]T`, or the type `T[A, B]` without a parameter name.
bracketed
  : LBRACK
    ( RBRACK type
    | ELLIPSIS RBRACK type
    | expression ( COMMA expression? )* RBRACK type?
    )
  ;

// ---- types; the variants leave out the types that begin in a certain way

type : typeName | parenType | arrayType | receiveChan | chanType | otherType ;
typeNoBracket : typeName | parenType | receiveChan | chanType | otherType ;
typeNoParen : typeName | arrayType | receiveChan | chanType | otherType ;
typeNoName : parenType | arrayType | receiveChan | chanType | otherType ;
typeNoNameNoParen : arrayType | receiveChan | chanType | otherType ;
typeNoArrow : typeName | parenType | arrayType | chanType | otherType ;
otherType : structType | interfaceType | MAP LBRACK type RBRACK type | STAR type | FUNC parameters result? ;

typeName : IDENT ( DOT IDENT )? typeArguments? ;
typeArguments : LBRACK type ( COMMA type? )* RBRACK ;
parenType : LPAREN type RPAREN ;
arrayType : arrayPrefix type ;
arrayPrefix : LBRACK ( RBRACK | ELLIPSIS RBRACK | expression RBRACK ) ;
receiveChan : ARROW CHAN type ;
chanType : CHAN ( ARROW type | typeNoArrow ) ;

structType : STRUCT LBRACE ( field ( SEMI field? )* )? RBRACE ;
field
  : ( IDENT ( ( COMMA IDENT )+ type | DOT IDENT typeArguments? | bracketed | typeNoBracket )?
    | STAR typeName
    ) STRING?
  ;

interfaceType : INTERFACE LBRACE ( element ( SEMI element? )* )? RBRACE ;
element
  : IDENT ( parameters result? | ( DOT IDENT )? typeArguments? unionRest )
  | ( TILDE type | typeNoName ) unionRest
  ;
unionRest : ( PIPE TILDE? type )* ;

// ---- statements

block : LBRACE statements RBRACE ;
// Each rule that is entered costs a call and a place on a stack. So those of which a program has very many have their parts written out,
// here `statement`, and below prefixes, suffixes and binary operators.
statements
  : ( simpleStmt | declaration | goStmt | returnStmt | branchStmt | block | ifStmt | switchStmt | selectStmt | forStmt )?
    ( SEMI
      ( simpleStmt | declaration | goStmt | returnStmt | branchStmt | block | ifStmt | switchStmt | selectStmt | forStmt )?
    )*
  ;
statement
  : simpleStmt | declaration | goStmt | returnStmt | branchStmt | block | ifStmt | switchStmt | selectStmt | forStmt
  ;

// With COLON it is a label. What begins it is what `lead` is.
simpleStmt
  : unary
    ( ( STAR | AMP | PLUS | MINUS | CARET | PIPE | SLASH | PERCENT | SHL | SHR | AMP_CARET
      | EQ | NE | LT | LE | GT | GE | LAND | LOR ) unary )*
    ( COMMA lead )*
    ( COLON statement?
    | INC
    | DEC
    | ARROW expression
    | ( ASSIGN | DEFINE | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN | PERCENT_ASSIGN | AMP_ASSIGN | PIPE_ASSIGN
      | CARET_ASSIGN | SHL_ASSIGN | SHR_ASSIGN | AMP_CARET_ASSIGN
      ) expression ( COMMA expression )*
    )?
  ;
communication : lead ( COMMA lead )* ( ARROW expression | ( ASSIGN | DEFINE ) expressions )? ;

goStmt : ( GO | DEFER ) expression ;
returnStmt : RETURN ( expression ( COMMA expression )* )? ;
branchStmt : ( BREAK | CONTINUE ) IDENT? | GOTO IDENT | FALLTHROUGH ;

header
  : head ( COMMA head )*
    ( INC
    | DEC
    | ARROW head
    | ( ASSIGN | DEFINE | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN | PERCENT_ASSIGN | AMP_ASSIGN | PIPE_ASSIGN
      | CARET_ASSIGN | SHL_ASSIGN | SHR_ASSIGN | AMP_CARET_ASSIGN
      ) ( RANGE head | head ( COMMA head )* )
    )?
  ;
ifStmt : IF header? ( SEMI header? )? block ( ELSE elseBranch )? ;
elseBranch : ifStmt | block ;
switchStmt : SWITCH header? ( SEMI header? )? LBRACE caseClause* RBRACE ;
caseClause : ( CASE expressions | DEFAULT ) COLON statements ;
selectStmt : SELECT LBRACE commClause* RBRACE ;
commClause : ( CASE communication | DEFAULT ) COLON statements ;
forStmt : FOR ( RANGE head | header? ( SEMI header? SEMI header? )? ) block ;

// ---- expressions

expressions : expression ( COMMA expression )* ;

expression
  : ( STAR | AMP | PLUS | MINUS | CARET | ARROW | BANG | TILDE )*
    ( ( IDENT | INT | FLOAT | IMAG | CHAR | STRING | BAD | LPAREN expression RPAREN )
      ( DOT ( IDENT | LPAREN ( expression | TYPE ) RPAREN ) | call | index | literalValue )*
      ( ( STAR | AMP | PLUS | MINUS | CARET | PIPE | SLASH | PERCENT | SHL | SHR | AMP_CARET
        | EQ | NE | LT | LE | GT | GE | LAND | LOR ) unary )*
    | FUNC parameters funcEnd
    | typeOperand
    )
  ;
lead : unary binaryRest ;
head : unaryHead ( ( STAR | AMP | PLUS | MINUS | CARET | PIPE | SLASH | PERCENT | SHL | SHR | AMP_CARET
    | EQ | NE | LT | LE | GT | GE | LAND | LOR ) unaryHead )* ;

binaryRest
  : ( ( STAR | AMP | PLUS | MINUS | CARET | PIPE | SLASH | PERCENT | SHL | SHR | AMP_CARET
      | EQ | NE | LT | LE | GT | GE | LAND | LOR ) unary )*
  ;
unary
  : ( STAR | AMP | PLUS | MINUS | CARET | ARROW | BANG | TILDE )*
    ( ( IDENT | INT | FLOAT | IMAG | CHAR | STRING | BAD | LPAREN expression RPAREN )
      ( DOT ( IDENT | LPAREN ( expression | TYPE ) RPAREN ) | call | index | literalValue )*
    | FUNC parameters funcEndStrict suffix*
    | typeOperandStrict
    )
  ;
unaryHead
  : ( STAR | AMP | PLUS | MINUS | CARET | ARROW | BANG | TILDE )*
    ( ( IDENT | INT | FLOAT | IMAG | CHAR | STRING | BAD | LPAREN expression RPAREN )
      ( DOT ( IDENT | LPAREN ( expression | TYPE ) RPAREN ) | call | index )*
    | FUNC parameters funcEndStrict headSuffix*
    | typeOperandStrict
    )
  ;

suffix : DOT ( IDENT | LPAREN ( expression | TYPE ) RPAREN ) | call | index | literalValue ;
headSuffix : DOT ( IDENT | LPAREN ( expression | TYPE ) RPAREN ) | call | index ;
call : LPAREN ( expression ELLIPSIS? ( COMMA ( expression ELLIPSIS? )? )* )? RPAREN ;
index : LBRACK ( expression ( ( COMMA expression? )+ | bounds )? | bounds ) RBRACK ;
bounds : COLON expression? ( COLON expression? )? ;

literalValue
  : LBRACE
    ( ( expression | literalValue ) ( COLON ( expression | literalValue ) )?
      ( COMMA ( ( expression | literalValue ) ( COLON ( expression | literalValue ) )? )? )*
    )?
    RBRACE
  ;

// What follows `func (…)`: a body, no body (a bare type), or, as in `func() int(f)`, a conversion.
funcEnd : ( parameters | typeName ) funcTail? | resultEnd | ( block suffix* binaryRest )? ;
funcTail : ( call | block ) suffix* binaryRest ;
// A result that begins with neither a name nor a parenthesis; what stands at its right end belongs to the whole function.
resultEnd
  : arrayPrefix resultRest
  | ARROW CHAN resultRest
  | MAP LBRACK type RBRACK resultRest
  | STAR resultRest
  | CHAN ( ARROW resultRest | resultRestNoArrow )
  | FUNC parameters funcEnd
  | ( structType | interfaceType ) funcTail?
  ;
resultRest : ( typeName | parenType ) funcTail? | resultEnd ;
resultRestNoArrow
  : ( typeName | parenType ) funcTail?
  | arrayPrefix resultRest
  | MAP LBRACK type RBRACK resultRest
  | STAR resultRest
  | CHAN ( ARROW resultRest | resultRestNoArrow )
  | FUNC parameters funcEnd
  | ( structType | interfaceType ) funcTail?
  ;
funcEndStrict : ( parameters | typeName ) ( call | block ) | typeNoNameNoParen? block ;

typeOperand
  : arrayPrefix typeEnd
  | MAP LBRACK type RBRACK typeEnd
  | CHAN ( ARROW typeEnd | typeEndNoArrow )
  | ( structType | interfaceType ) suffix* binaryRest
  ;
typeEnd : typeEndCore | parenType literalOrCall? | ARROW CHAN typeEnd ;
typeEndNoArrow : typeEndCore | parenType literalOrCall? ;
typeEndNoParen : typeEndCore | ARROW CHAN typeEnd ;
typeEndCore
  : typeName literalOrCall?
  | STAR typeEnd
  | FUNC parameters ( parameters literalOrCall? | typeEndNoParen | literalValue suffix* binaryRest )?
  | typeOperand
  ;
literalOrCall : ( literalValue | call ) suffix* binaryRest ;

typeOperandStrict
  : arrayPrefix typeEndStrict
  | MAP LBRACK type RBRACK typeEndStrict
  | CHAN ( ARROW typeEndStrict | typeEndStrictNoArrow )
  | ( structType | interfaceType ) ( literalValue | headSuffix ) headSuffix*
  ;
typeEndStrict : typeEndStrictCore | parenType literalOrCallStrict | ARROW CHAN typeEndStrict ;
typeEndStrictNoArrow : typeEndStrictCore | parenType literalOrCallStrict ;
typeEndStrictNoParen : typeEndStrictCore | ARROW CHAN typeEndStrict ;
typeEndStrictCore
  : typeName literalOrCallStrict
  | STAR typeEndStrict
  | FUNC parameters ( parameters literalOrCallStrict | typeEndStrictNoParen | literalValue headSuffix* )
  | typeOperandStrict
  ;
literalOrCallStrict : ( literalValue | call ) headSuffix* ;
