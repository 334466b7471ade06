"""treesitter.py LIST: parses the Go files named in a file with tree-sitter-go, for bench/parse. Needs pip packages tree-sitter, tree-sitter-go."""

import sys

import tree_sitter_go
from tree_sitter import Language, Parser

parser = Parser(Language(tree_sitter_go.language()))
broken = 0
with open(sys.argv[1], encoding="utf-8", errors="surrogateescape") as names:
    for name in names.read().splitlines():
        with open(name, "rb") as source:
            broken += parser.parse(source.read()).root_node.has_error
print(broken, "files with errors")
