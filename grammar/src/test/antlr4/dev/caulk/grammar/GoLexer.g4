/*
 * The lexical elements of Go 1.26, transcribed from the specification. It says what GoScanner must do and is what GoScanner
 * is tested against; it never runs outside tests. Semicolons that Go inserts are not lexical elements of this grammar: NEWLINE
 * and the comments say where a line ends.
 */
lexer grammar GoLexer;

options { tokenVocab = GoParser; }

channels { COMMENTS, LINES }

BREAK : 'break' ;
CASE : 'case' ;
CHAN : 'chan' ;
CONST : 'const' ;
CONTINUE : 'continue' ;
DEFAULT : 'default' ;
DEFER : 'defer' ;
ELSE : 'else' ;
FALLTHROUGH : 'fallthrough' ;
FOR : 'for' ;
FUNC : 'func' ;
GO : 'go' ;
GOTO : 'goto' ;
IF : 'if' ;
IMPORT : 'import' ;
INTERFACE : 'interface' ;
MAP : 'map' ;
PACKAGE : 'package' ;
RANGE : 'range' ;
RETURN : 'return' ;
SELECT : 'select' ;
STRUCT : 'struct' ;
SWITCH : 'switch' ;
TYPE : 'type' ;
VAR : 'var' ;

IDENT : LETTER ( LETTER | [\p{Nd}] )* ;

IMAG : ( DECIMALS | INT | FLOAT ) 'i' ;
FLOAT
  : DECIMALS '.' DECIMALS? EXPONENT?
  | DECIMALS EXPONENT
  | '.' DECIMALS EXPONENT?
  | '0' [xX] ( '_'? HEXES ( '.' HEXES? )? | '.' HEXES ) [pP] [+-]? DECIMALS
  ;
INT
  : [1-9] ( '_'? DECIMALS )?
  | '0' ( '_'? OCTALS )?
  | '0' [oO] '_'? OCTALS
  | '0' [bB] '_'? [01] ( '_'? [01] )*
  | '0' [xX] '_'? HEXES
  ;

CHAR : '\'' ( ~['\\\n] | ESCAPE | '\\\'' ) '\'' ;
STRING : '"' ( ~["\\\n] | ESCAPE | '\\"' )* '"' | '`' ~'`'* '`' ;

LPAREN : '(' ;
LBRACK : '[' ;
LBRACE : '{' ;
RPAREN : ')' ;
RBRACK : ']' ;
RBRACE : '}' ;
COMMA : ',' ;
SEMI : ';' ;
COLON : ':' ;
DOT : '.' ;
ELLIPSIS : '...' ;
STAR : '*' ;
AMP : '&' ;
PLUS : '+' ;
MINUS : '-' ;
CARET : '^' ;
ARROW : '<-' ;
BANG : '!' ;
TILDE : '~' ;
PIPE : '|' ;
SLASH : '/' ;
PERCENT : '%' ;
SHL : '<<' ;
SHR : '>>' ;
AMP_CARET : '&^' ;
EQ : '==' ;
NE : '!=' ;
LT : '<' ;
LE : '<=' ;
GT : '>' ;
GE : '>=' ;
LAND : '&&' ;
LOR : '||' ;
ASSIGN : '=' ;
DEFINE : ':=' ;
INC : '++' ;
DEC : '--' ;
PLUS_ASSIGN : '+=' ;
MINUS_ASSIGN : '-=' ;
STAR_ASSIGN : '*=' ;
SLASH_ASSIGN : '/=' ;
PERCENT_ASSIGN : '%=' ;
AMP_ASSIGN : '&=' ;
PIPE_ASSIGN : '|=' ;
CARET_ASSIGN : '^=' ;
SHL_ASSIGN : '<<=' ;
SHR_ASSIGN : '>>=' ;
AMP_CARET_ASSIGN : '&^=' ;

LINE_COMMENT : '//' ~'\n'* -> channel(COMMENTS) ;
GENERAL_COMMENT : '/*' .*? '*/' -> channel(COMMENTS) ;
NEWLINE : '\n' -> channel(LINES) ;
BLANK : [ \t\r\uFEFF]+ -> skip ;

fragment LETTER : [\p{L}_] ;
fragment DECIMALS : [0-9] ( '_'? [0-9] )* ;
fragment OCTALS : [0-7] ( '_'? [0-7] )* ;
fragment HEXES : HEX ( '_'? HEX )* ;
fragment HEX : [0-9a-fA-F] ;
fragment EXPONENT : [eE] [+-]? DECIMALS ;
fragment ESCAPE
  : '\\' ( [abfnrtv\\] | [0-7] [0-7] [0-7] | 'x' HEX HEX | 'u' HEX HEX HEX HEX | 'U' HEX HEX HEX HEX HEX HEX HEX HEX )
  ;
