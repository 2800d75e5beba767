#!/usr/bin/env python3
"""Measures doctor beside what people use for parts of its job, and prints one table.

Run from the project's folder after `mvn package`, with npm and apt-get at hand:

    python3 src/test/peers/compare.py [APPS...]        default: 1 12 1000 10000

Peers go to target/peers. Each is set up as its own documentation has it, to find as many of
the planted faults as it can: a service that restarts on failure only, a database opened without
WAL, a migration that drops a table, a unit file that gives up. The schema is doctor's own, but for
the restart policy, which may only be always. ast-grep and python3-jsonschema together cost the
least and find the most without doctor: a row of its own says what doctor takes beside the two.
"""
import json
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
TARGET = PROJECT / "target/peers"
DEBIAN = TARGET / "debian"
PYTHON = {"PYTHONPATH": str(DEBIAN / "usr/lib/python3/dist-packages")}
PACKAGES = ["python3-jsonschema", "python3-attr", "python3-pyrsistent", "python3-yaml",
            "libyaml-0-2", "python3-pathspec", "yamllint"]
NPM = ["@ast-grep/cli@0", "remark-cli@12", "remark-frontmatter@5", "remark-lint-frontmatter-schema@3"]


def install():
    TARGET.mkdir(parents=True, exist_ok=True)
    if not (TARGET / "node_modules/.bin/ast-grep").exists():
        run = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(TARGET)]
        subprocess.run(run + NPM, check=True)
    if not (DEBIAN / "usr").exists():
        DEBIAN.mkdir(exist_ok=True)
        subprocess.run(["apt-get", "-qq", "download"] + PACKAGES, cwd=DEBIAN, check=True)
        for package in DEBIAN.glob("*.deb"):
            subprocess.run(["dpkg", "-x", str(package), str(DEBIAN)], check=True)


def fleet(apps):
    folder = TARGET / f"fleet-{apps}"
    if not folder.exists():
        every = "20" if apps >= 40 else "2"
        classes = str(PROJECT / "target/test-classes")
        subprocess.run(["java", "-cp", classes, "doctor.fleet.Fleet", str(folder), str(apps), "7",
                        every], check=True)
        # yamllint reads no Markdown: what it would need is made for it, outside the measurement.
        for file in folder.glob("apps/*/app.md"):
            front = file.read_text().split("---\n")[1]
            yaml = folder / "frontmatter" / (file.parent.name + ".yaml")
            yaml.parent.mkdir(exist_ok=True)
            yaml.write_text("---\n" + front)
        schema = strict_schema()
        (folder / ".remarkrc.mjs").write_text(REMARK % json.dumps(os.path.relpath(schema, folder)))
    return folder


def strict_schema():
    """The published schema with what a rule finds in doctor, as far as a schema can say it."""
    schema = json.loads((PROJECT / "schemas/app.schema.json").read_text())
    service = schema["properties"]["service"]
    service["properties"]["restart_policy"] = {"const": "always"}
    file = TARGET / "strict.schema.json"
    file.write_text(json.dumps(schema))
    return file


REMARK = """import frontmatter from 'remark-frontmatter';
import lint from 'remark-lint-frontmatter-schema';
export default {plugins: [frontmatter, [lint, {schemas: {%s: ['apps/*/app.md']}}]]};
"""


def peers(folder):
    bin = TARGET / "node_modules/.bin"
    python = "/usr/bin/python3"
    return {
        "doctor": [str(PROJECT / "target/doctor/bin/doctor"), "services-spec", "--root",
                   str(folder), "-f", "concise"],
        "ast-grep": [str(bin / "ast-grep"), "scan", "--rule", str(HERE / "wal.yaml"),
                     "--report-style", "short", str(folder / "apps")],
        "python3-jsonschema": [python, str(HERE / "schema.py"),
                               str(strict_schema()), str(folder)],
        "yamllint": [python, "-m", "yamllint", "-d", "relaxed", "-f", "parsable",
                     str(folder / "frontmatter")],
        "remark-lint-frontmatter-schema": [str(bin / "remark"), "--frail", "--quiet",
                                           str(folder / "apps"), "--ext", "md"],
    }


def measure(command, folder):
    """CPU seconds, wall seconds, peak MiB and output of one run."""
    out = TARGET / "out.txt"
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1)
        os.dup2(file, 2)
        os.execvpe(command[0], command, {**os.environ, **PYTHON, "NO_COLOR": "1"})
    _, _, usage = os.wait4(pid, 0)
    wall = time.monotonic() - start
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, out.read_text()


def found(text):
    marks = {
        "restart policy": ("[restart-on-failure]", "service.restart_policy: ", "/restart_policy"),
        "WAL": ("[sqlite-without-wal]", "sqlite-without-wal"),
        "DROP TABLE": ("[destructive-migration]",),
        "unit file": ("[unit-restart-not-always]",),
    }
    counts = []
    for name, wanted in marks.items():
        count = sum(any(mark in line for mark in wanted) for line in text.splitlines())
        if count:
            counts.append(f"{count} {name}")
    return ", ".join(counts) or "none"


def main():
    install()
    print("| apps | program | CPU s | wall s | peak MiB | planted faults found |")
    print("| --- | --- | --- | --- | --- | --- |")
    for apps in [int(a) for a in sys.argv[1:]] or [1, 12, 1000, 10000]:
        folder = fleet(apps)
        commands = peers(folder)
        # Else the first to run reads from the disk, and all others from memory. Not read here: what
        # this process is resident with counts as its children's, too.
        subprocess.run(["find", str(folder), "-type", "f", "-exec", "cat", "{}", "+"],
                       stdout=subprocess.DEVNULL, check=True)
        runs = {name: [] for name in commands}
        for _ in range(15 if apps <= 12 else 5 if apps <= 1000 else 1):
            for name, command in commands.items():
                runs[name].append(measure(command, folder))
        middle = {name: sorted(results, key=lambda r: r[0])[len(results) // 2]
                  for name, results in runs.items()}
        for name, (cpu, wall, peak, text) in middle.items():
            print(f"| {apps} | {name} | {cpu:.2f} | {wall:.2f} | {peak:.0f} | {found(text)} |",
                  flush=True)
        both = middle["ast-grep"][0] + middle["python3-jsonschema"][0]
        print(f"| {apps} | ast-grep and python3-jsonschema | {both:.2f} | | | "
              f"doctor takes {middle['doctor'][0] / both:.2f} of it |", flush=True)


if __name__ == "__main__":
    main()
