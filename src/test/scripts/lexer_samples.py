"""Collects files to compare lexers on: real ones, and the same ones cut and stirred."""

import os
import pathlib
import random
import sys

HOSTILE = {
    "quotes.go": "package p\n\nvar a = \"\\\"\" + `\\` + \"//\" + `/*` // \"\nvar b = '\"' /* ` */ + '\\''\n",
    "comment.go": "package p\n/* a\nb */ var x = 1 /* c\n*/ var y = 2\n",
    "numbers.go": "package p\n\nvar x = []any{0x1p-2, 1e+3, .5, 0b1_0, 0o7, 1i, 1_000.5e-7, 'a', '\\U0001F600'}\n",
    "empty.go": "",
    "unicode.go": "package p\n\nvar größe, 世界 = 1, \"世界\\u4e16\"\n",
    "operators.go": "package p\n\nfunc f() { a &^= b; c <- d; e ... ; x := <-y; z++; return }\n",
    "open.go": "package p\nvar a = `open\n",
    "open.py": 'x = """open\n',
    "triple.py": 'x = """a"b""c\\""""\ny = \'\'\'\'a\'\'\'\n',
    "prefix.py": 'a = rb"\\"\nb = Rb\'\\\'\'\nc = f"{x!r:>{w}}"\nd = u"x" "y"\nif_b = bytes\n',
    "lines.py": "x = 1 + \\\n    2\nif x: y = [1,\n  2]\n\n# end\n\n\tz\n",
    "tabs.py": "if a:\n\tif b:\n\t\tc\n\td\n        e\nf\n",
    "numbers.py": "x = 1_000.5e-7j + 0x_ff + 1.real if 1else 2\ny = 1 .__class__\n",
    "empty.py": "",
    "operators.py": "a ** b // c -> d\nx: int = (y := 1)\n@dec\ndef f(*a, **k): ...\na @= b; c >>= d\n",
}


def main():
    target = pathlib.Path(sys.argv[1])
    for name, text in HOSTILE.items():
        (target / f"hostile_{name}").write_text(text, encoding="utf-8", newline="")
    roots = sys.argv[2:] + [os.path.dirname(os.__file__)]
    chosen = random.Random(7)
    for root in roots:
        for suffix in (".go", ".py"):
            found = sorted(p for p in pathlib.Path(root).rglob("*" + suffix) if p.is_file())
            for i, path in enumerate(chosen.sample(found, min(300, len(found)))):
                copy(path, target / f"{len(os.listdir(target))}_{path.name}", chosen, i)


def copy(path, target, chosen, number):
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    if number % 10 == 9:
        text = text[: chosen.randrange(len(text) + 1)]
    if number % 10 == 8:
        text = text.replace("\n", "\r\n")
    target.write_text(text, encoding="utf-8", newline="")


main()
