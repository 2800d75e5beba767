#!/usr/bin/env bash
# Prints the block of README.md that is a file: the one whose fence names it, as in ```yaml NAME.
set -euo pipefail
readme=$(dirname "$0")/../../../README.md
awk -v name="$1" '/^```/ {on = ($2 == name); next} on {print; found = 1} END {exit !found}' "$readme"
