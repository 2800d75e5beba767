#!/usr/bin/env bash
# Proves that editors read the published schema: yaml-language-server and remark with
# remark-lint-frontmatter-schema, set up as README says, on the frontmatter of all fixtures. Needs a
# built target/. Packages are installed once, into target/editors/npm; the check itself is offline.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
work=$top/target/editors
workspace=$work/workspace
doctor=$top/target/doctor/bin/doctor
block=$top/src/test/readme/block.sh

install_readers() {
  if ! cmp -s "$here/package-lock.json" "$work/npm/installed"; then
    mkdir -p "$work/npm"
    cp "$here/package.json" "$here/package-lock.json" "$work/npm/"
    npm ci --prefix "$work/npm" --ignore-scripts --no-audit --no-fund --loglevel=error >"$work/npm/log"
    cp "$here/package-lock.json" "$work/npm/installed"
  fi
}

# Every app.md of the fixtures, as an app of one workspace: RULE-{bad,good}-CASE[-APP].
gather_apps() {
  rm -rf "$workspace"
  mkdir -p "$workspace/.vscode" "$workspace/.git"
  local file case app
  for file in "$top"/fixtures/*/{bad,good}/*/apps/*/app.md "$top"/fixtures/registry/apps/*/app.md; do
    case=${file#"$top/fixtures/"}
    case=${case%%/apps/*}
    app=$(basename "$(dirname "$file")")
    case=${case//\//-}
    [ "$app" = pay ] || case=$case-$app
    mkdir -p "$workspace/apps/$case"
    cp "$file" "$workspace/apps/$case/"
  done
}

mkdir -p "$work"
install_readers
gather_apps
"$block" .remarkrc.yaml >"$workspace/.remarkrc.yaml"
"$block" .vscode/tasks.json >"$workspace/.vscode/tasks.json"
ln -s ../npm/node_modules "$workspace/node_modules"
"$doctor" schema app >"$workspace/.vscode/app.schema.json"
"$doctor" services-spec -q --root "$workspace" --fail-on never -f "concise=$workspace/findings.txt" \
  --only schema-violation --only invalid-frontmatter --only missing-frontmatter
node "$here/check.mjs" "$work/npm/node_modules" "$workspace"
