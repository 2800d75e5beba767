"""Prints the tokens of Python files as tokenize reads them, in the form of TokenDump."""

import sys
import tokenize

NAMES = {
    tokenize.NAME: "WORD",
    tokenize.NUMBER: "NUMBER",
    tokenize.STRING: "STRING",
    tokenize.OP: "OPERATOR",
    tokenize.NEWLINE: "LINE_END",
    tokenize.INDENT: "INDENT",
    tokenize.DEDENT: "DEDENT",
}


def tokens(path):
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            name = NAMES.get(token.type)
            if token.type == tokenize.ERRORTOKEN:
                raise SyntaxError(token.string)
            if name:
                text = "" if name in ("LINE_END", "INDENT", "DEDENT") else token.string
                text = text.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n")
                yield f"{name} {text}\n"


for path in sys.argv[1:]:
    try:
        lines = list(tokens(path))
    except (SyntaxError, tokenize.TokenError, UnicodeDecodeError):
        lines = ["INCOMPLETE\n"]
    with open(path + ".truth", "w", encoding="utf-8", newline="") as out:
        out.writelines(lines)
