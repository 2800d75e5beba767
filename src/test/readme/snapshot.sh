#!/usr/bin/env bash
# Makes a repository of this work tree as it is, committed or not, with the tag that README names.
set -euo pipefail
top=$(cd "$(dirname "$0")/../../.." && pwd)
mkdir -p "$1"
(cd "$top" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T - -f -) | tar -x -C "$1"
cd "$1"
git init -q
git add --all
git -c user.name=Doctor -c user.email=doctor@example.org commit -q -m doctor
git tag v0.1.0
