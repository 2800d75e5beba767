#!/usr/bin/env bash
# Proves reports with the programs that read them: Microsoft's SARIF validator with GitHub's rules on, the JSON
# schemas, sarif-junit, sarif-to-markdown, and TypeScript with @types/sarif. Fails on any error or warning.
#
#   src/test/sarif/validate.sh [FILE.sarif...]
#
# Without files it takes the samples of doctor.report.WriteSamples and the reports of all fixtures; it needs a built
# target/. Packages are installed once, into target/sarif/npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
work=$top/target/sarif
modules=$work/npm/node_modules

install_readers() {
  if ! cmp -s "$here/package-lock.json" "$work/npm/installed"; then
    mkdir -p "$work/npm"
    cp "$here/package.json" "$here/package-lock.json" "$work/npm/"
    npm ci --prefix "$work/npm" --ignore-scripts --no-audit --no-fund --loglevel=error >"$work/npm/log"
    chmod u+x "$modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    cp "$here/package-lock.json" "$work/npm/installed"
  fi
}

write_reports() {
  rm -rf "$work/reports"
  mkdir -p "$work/reports"
  java -cp "$top/target/test-classes:$top/target/classes:$top/target/doctor/lib/*" \
    doctor.report.WriteSamples "$work/reports" "$top/fixtures"
}

# One call for all files: the readers take longer to start than to read.
check_schema() { # SPEC SCHEMA FILE...
  local spec=$1 schema=$2 arguments=()
  shift 2
  for file in "$@"; do
    # ajv-cli knows JSON by its ending.
    mkdir -p "$work/json"
    ln -sf "$file" "$work/json/$(basename "$file").json"
    arguments+=(-d "$work/json/$(basename "$file").json")
  done
  rm -f "$work/ajv.log"
  "$modules/.bin/ajv" validate --spec="$spec" --strict=false -c ajv-formats -s "$schema" \
    "${arguments[@]}" >"$work/ajv.log" 2>&1 || { grep -v ' valid$' "$work/ajv.log" | head -50 >&2; return 1; }
}

check_sarif() { # FILE...
  check_schema draft2020 "$modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json" "$@"
  rm -rf "$work/checked"
  mkdir -p "$work/checked"
  "$modules/@microsoft/sarif-multitool-linux/Sarif.Multitool" validate "$@" \
    --rule-kind "Sarif;Gh" --level "Error;Warning" --config "$here/validation.xml" --log ForceOverwrite \
    --max-file-size-in-kb 100000 --output "$work/checked/validator.log" \
    >"$work/validator.log" 2>&1 || { tail -20 "$work/validator.log" >&2; return 1; }
  NODE_PATH=$modules node "$here/check.cjs" "$work/checked" "$@"
  "$modules/.bin/tsc" --noEmit --strict --skipLibCheck --types sarif --typeRoots "$modules/@types" \
    "$work"/checked/*.ts
}

mkdir -p "$work"
install_readers
if [ $# -gt 0 ]; then
  check_sarif "$@"
  count=$#
else
  write_reports
  check_sarif "$work"/reports/*.sarif
  check_schema draft7 "$top/schemas/report.schema.json" "$work"/reports/*.json
  check_schema draft7 "$here/gitlab.schema.json" "$work"/reports/*.gitlab
  count=$(ls "$work"/reports/*.sarif | wc -l)
fi
echo "$count SARIF files: no error and no warning"
