#!/usr/bin/env bash
# Proves that the built program works wherever it is put, and that `install` puts all of it under a
# prefix. Needs a built target/, man and mandoc.
set -euo pipefail
top=$(cd "$(dirname "$0")/../../.." && pwd)
work=$top/target/install
workspace=$top/fixtures/registry

fail() {
  echo "install: $1" >&2
  exit 1
}

# A run on a workspace with findings: they are printed, and the exit code says so.
finds() { # PROGRAM
  local status=0
  "$1" services-spec -f concise "$workspace" >"$work/findings" || status=$?
  [ "$status" -eq 1 ] || fail "$1 ended with $status, expected 1"
  grep -q '\[restart-on-failure\]$' "$work/findings" || fail "$1 found nothing"
}

rm -rf "$work"
mkdir -p "$work/elsewhere, far away"
cp -R "$top/target/doctor" "$work/elsewhere, far away/"
mkdir "$work/bin"
ln -s "../elsewhere, far away/doctor/bin/doctor" "$work/bin/doctor"
cd /
finds "$work/elsewhere, far away/doctor/bin/doctor"
finds "$work/bin/doctor"

prefix="$work/a prefix"
"$top/src/main/launcher/install" "$prefix" >"$work/log"
"$top/src/main/launcher/install" "$prefix" >"$work/log" # again, over itself
finds "$prefix/bin/doctor"
mv "$prefix" "$work/moved"
finds "$work/moved/bin/doctor"

page=$work/moved/share/man/man1/doctor.1
mandoc -T lint "$page" || fail "mandoc does not like the manual page"
warnings=$(MANWIDTH=80 man --warnings -l "$page" 2>&1 >"$work/page")
[ -z "$warnings" ] || fail "man does not like the manual page: $warnings"
[ -s "$(man -M "$work/moved/share/man" -w doctor)" ] || fail "man does not find the manual page"
for option in $("$work/moved/bin/doctor" services-spec --help | grep -oE -- '--[a-z-]+' | sort -u); do
  grep -q -- "$option" "$work/page" || fail "the manual page lacks $option"
done

for completion in bash-completion/completions/doctor zsh/site-functions/_doctor \
  fish/vendor_completions.d/doctor.fish; do
  grep -q services-spec "$work/moved/share/$completion" || fail "$completion is not there"
done
bash -c 'source "$1" && complete -p doctor' bash "$work/moved/share/bash-completion/completions/doctor" >"$work/log"

DESTDIR=$work/stage "$top/src/main/launcher/install" /usr >"$work/log"
finds "$work/stage/usr/bin/doctor"
if find "$work/stage" -name '*.jsa' -o -name '*.aot' | grep -q .; then
  fail "an archive was made for the place it does not stay in"
fi

mkdir -p "$work/foreign/lib/doctor"
if "$top/src/main/launcher/install" "$work/foreign" 2>"$work/log"; then
  fail "a foreign lib/doctor was replaced"
fi
echo "install: moved, linked, installed under a prefix and below DESTDIR; manual page clean, completions there"
