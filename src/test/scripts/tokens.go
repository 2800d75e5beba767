// Prints the tokens of Go files as go/scanner reads them, in the form of TokenDump.
package main

import (
	"fmt"
	"go/scanner"
	"go/token"
	"os"
	"strings"
)

func main() {
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		os.WriteFile(path+".truth", []byte(tokens(path, text)), 0o644)
	}
}

func tokens(path string, text []byte) string {
	files := token.NewFileSet()
	var s scanner.Scanner
	s.Init(files.AddFile(path, files.Base(), len(text)), text, nil, 0)
	var out strings.Builder
	for {
		_, kind, literal := s.Scan()
		if kind == token.EOF {
			break
		}
		name := "OPERATOR"
		switch {
		case kind == token.SEMICOLON && literal == "\n":
			name, literal = "LINE_END", ""
		case kind == token.IDENT || kind.IsKeyword():
			name = "WORD"
		case kind == token.INT || kind == token.FLOAT || kind == token.IMAG:
			name = "NUMBER"
		case kind == token.CHAR:
			name = "CHARACTER"
		case kind == token.STRING:
			name = "STRING"
		default:
			literal = kind.String()
		}
		literal = strings.ReplaceAll(literal, "\\", "\\\\")
		literal = strings.ReplaceAll(literal, "\r", "")
		literal = strings.ReplaceAll(literal, "\n", "\\n")
		fmt.Fprintf(&out, "%s %s\n", name, literal)
	}
	if s.ErrorCount > 0 {
		return "INCOMPLETE\n"
	}
	return out.String()
}
