#!/usr/bin/env bash
# Drives real commits through real hook managers, set up as README says: git alone, pre-commit with
# both of our hooks, lefthook, husky. Needs a built target/ and pre-commit; npm packages are installed once, into
# target/hooks/npm. Everything after that runs without a network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
work=$top/target/hooks
block=$top/src/test/readme/block.sh

managers="husky@9.1.7 lefthook@2.2.2" # exact versions, and neither depends on anything else

install_managers() {
  mkdir -p "$work/npm"
  if [ "$(cat "$work/npm/installed" 2>/dev/null)" != "$managers" ]; then
    # shellcheck disable=SC2086 -- several packages
    npm install --prefix "$work/npm" --ignore-scripts --no-save --loglevel=error $managers >"$work/npm/log"
    echo "$managers" >"$work/npm/installed"
  fi
}

# A network of this process's own, with nothing in it.
go_offline() {
  if unshare --map-current-user --net true 2>/dev/null; then
    exec unshare --map-current-user --net "$0" --offline
  fi
  echo "hooks: this system lets nobody cut the network; going on with it" >&2
  exec "$0" --offline
}

# A home of our own: git with a name, and with the address in README standing for this repository.
prepare_home() {
  rm -rf "$work/home" "$work/doctor" "$work/cache"
  mkdir -p "$work/home"
  "$top/src/test/readme/snapshot.sh" "$work/doctor"
  [ ! -d "${HOME:-}/.m2" ] || ln -s "$HOME/.m2" "$work/home/.m2"
  export HOME=$work/home PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1 NO_COLOR=1
  export PATH=$top/target/doctor/bin:$work/npm/node_modules/.bin:$PATH
  git config --global user.name Doctor
  git config --global user.email doctor@example.org
  git config --global init.defaultBranch main
  git config --global "url.$work/doctor.insteadOf" https://git.example.org/tools/doctor
}

fail() {
  echo "hooks: $manager: $1" >&2
  cat "$work/log" >&2
  exit 1
}

app() { # NAME POLICY PORT
  mkdir -p "apps/$1"
  cat >"apps/$1/app.md" <<END
---
name: $1
tags: [service]
service:
  port: $3
  health_endpoint: /health
  health_timeout_s: 3
  restart_policy: $2
  runtime: docker-compose
  pc_targets: [home-wsl]
---
END
  printf 'services:\n  %s:\n    image: %s\n    restart: always\n' "$1" "$1" >"apps/$1/docker-compose.yml"
}

passes() { # WHAT [ARGUMENT...]
  local before what=$1
  shift
  before=$(git rev-parse -q --verify HEAD || true)
  git commit -m "$what" "$@" >"$work/log" 2>&1 || fail "$what: stopped, expected to pass"
  [ "$(git rev-parse HEAD)" != "$before" ] || fail "$what: there is no commit"
  passed=$((passed + 1))
}

stops() { # WHAT FINDING [ARGUMENT...]
  local before what=$1 finding=$2
  shift 2
  before=$(git rev-parse -q --verify HEAD || true)
  ! git commit -m "$what" "$@" >"$work/log" 2>&1 || fail "$what: passed, expected to be stopped"
  grep -q -F -- "$finding" "$work/log" || fail "$what: stopped, but not by $finding"
  [ "$(git rev-parse -q --verify HEAD || true)" = "$before" ] || fail "$what: there is a commit"
  stopped=$((stopped + 1))
}

# The same commits for every manager, in the repository that is the current folder.
commits() {
  passed=0 stopped=0
  app pay on-failure 8500
  app log always 8501
  mkdir apps/log/migrations
  echo 'CREATE TABLE IF NOT EXISTS a (id INTEGER);' >apps/log/migrations/001_a.sql
  echo 'CREATE TABLE IF NOT EXISTS b (id INTEGER);' >apps/log/migrations/002_b.sql
  git add --all
  stops "a bad commit" '[restart-on-failure]'
  app pay always 8500
  git add --all
  passes "the fixed one"

  echo 'nothing of ours' >notes.txt
  git add --all
  passes "nothing of ours"

  app pay on-failure 8500
  git add --all
  app pay always 8500
  stops "bad as staged, good in the work tree" '[restart-on-failure]'
  git add --all
  echo more >>notes.txt
  git add --all
  app pay on-failure 8500
  passes "good as staged, bad in the work tree"
  grep -q on-failure apps/pay/app.md || fail "the work tree was changed"
  app new on-failure 8502
  echo more >>notes.txt
  git add notes.txt
  passes "a bad app that git does not know"
  rm -r apps/new
  stops "everything that is tracked" '[restart-on-failure]' --all
  stops "a path on the command line" '[restart-on-failure]' apps/pay/app.md
  app pay always 8500

  git mv apps/log/migrations/002_b.sql apps/log/migrations/004_b.sql
  stops "a renamed migration" 'apps/log/migrations/004_b.sql'
  git mv apps/log/migrations/004_b.sql apps/log/migrations/002_b.sql

  git rm -q apps/pay/docker-compose.yml
  stops "a deleted compose file" '[missing-compose-file]'
  git rm -q -r apps/pay
  passes "an app deleted whole"
  git rm -q apps/log/app.md
  stops "the last app.md deleted" 'no app'
  git reset -q --hard

  git worktree add -q -b other ../other
  (
    cd ../other
    "$in_worktree" >"$work/log"
    cd apps
    sed -i 's/always/on-failure/' log/app.md
    stops "in a worktree, from a subfolder" '[restart-on-failure]' --all
    sed -i 's/on-failure/always/' log/app.md
    echo >>log/app.md
    passes "the fixed one in a worktree" --all
  )
  echo "hooks: $manager: let through $((passed + 1)) commits, stopped $((stopped + 1))"
}

new_repository() {
  in_worktree=true
  rm -rf "$work/repository" "$work/other"
  mkdir "$work/repository"
  cd "$work/repository"
  git init -q
}

run_pre_commit() { # HOOK
  manager="pre-commit, $1"
  new_repository
  "$block" .pre-commit-config.yaml | sed "s/id: doctor.*/id: $1/" >.pre-commit-config.yaml
  pre-commit install >"$work/log"
  git add --all
  commits
}

run_lefthook() {
  manager=lefthook
  new_repository
  "$block" lefthook.yml >lefthook.yml
  lefthook install >"$work/log"
  commits
}

run_husky() {
  manager=husky
  new_repository
  mkdir .husky
  "$block" .husky/pre-commit >.husky/pre-commit
  husky >"$work/log"
  in_worktree=husky # its folder is not committed: npm install makes it in each work tree
  commits
}

run_init_hook() {
  manager="doctor init --hook"
  new_repository
  mkdir apps
  (cd apps && doctor init --hook >"$work/log")
  commits
  doctor init --hook >"$work/log"
  echo make >.git/hooks/pre-commit
  ! doctor init --hook >"$work/log" 2>&1 || fail "a foreign hook was replaced"
}

if [ "${1:-}" != --offline ]; then
  install_managers
  go_offline
fi
prepare_home
run_init_hook
run_pre_commit doctor
run_pre_commit doctor-from-source
run_lefthook
run_husky
