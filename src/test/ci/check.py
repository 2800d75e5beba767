#!/usr/bin/python3
"""Runs the CI snippets of README as their runners would: on a workspace with findings, and on a clean one.

Steps that name an action (`uses:`) are left out; all commands are run as they stand. The address in README
stands for this repository. Maven runs once; for the other snippets it hands out what it built then.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

TOP = Path(__file__).resolve().parents[3]
WORK = TOP / "target" / "ci"
ADDRESS = "https://git.example.org/tools/doctor"

CLEAN_APP = """---
name: pay
tags: [library]
---
"""

MAVEN = """#!/bin/sh
[ -d {built} ] || {{ {maven} "$@" && cp -Rp target {built}; exit; }}
cp -Rp {built}/. target
"""


def block(name):
    return subprocess.run(
        [TOP / "src/test/readme/block.sh", name], check=True, capture_output=True, text=True
    ).stdout


def actions(text):
    """Each step of a workflow is a script of its own, run by `bash -e`."""
    (job,) = yaml.safe_load(text)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


def gitlab(text):
    """All commands of a job are one script; every artifact that it names must be there afterwards."""
    (job,) = yaml.safe_load(text).values()
    return ["\n".join(job.get("before_script", []) + job["script"])]


def shell(text):
    return [text]


def annotations(run):
    assert re.search(r"^::error file=apps/[^,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::", run.out, re.M)
    sarif = json.loads((run.folder / "doctor.sarif").read_text())
    assert sarif["version"] == "2.1.0" and sarif["runs"][0]["results"]


def code_quality(run):
    report = json.loads((run.folder / "gl-code-quality-report.json").read_text())
    fingerprints = [issue["fingerprint"] for issue in report]
    assert report and len(set(fingerprints)) == len(fingerprints)
    for issue in report:
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker"), issue
        assert issue["description"] and issue["check_name"] and issue["location"]["lines"]["begin"] > 0, issue
        assert (run.folder / issue["location"]["path"]).is_file(), issue
    assert "error[restart-on-failure]: " in run.out


def concise(run):
    findings = [line for line in run.out.splitlines() if line]
    assert findings
    for line in findings:
        assert re.fullmatch(r"apps/\S+:\d+:\d+: (error|warning|note): .+ \[[a-z-]+\]", line), line


SNIPPETS = [
    (".github/workflows/doctor.yml", actions, annotations),
    (".gitlab-ci.yml", gitlab, code_quality),
    (".forgejo/workflows/doctor.yml", actions, concise),
    ("ci.sh", shell, concise),
]


class Run:
    """One run of a snippet in a fresh checkout, on a fresh machine."""

    def __init__(self, scripts, apps):
        machine = WORK / "machine"
        shutil.rmtree(machine, ignore_errors=True)
        self.folder = machine / "checkout"
        shutil.copytree(apps, self.folder / "apps")
        (machine / "temp").mkdir()
        environment = dict(
            os.environ,
            PATH=f"{WORK}/bin:{os.environ['PATH']}",
            GIT_CONFIG_GLOBAL=str(WORK / "gitconfig"),
            HOME=str(machine),
            RUNNER_TEMP=str(machine / "temp"),
        )
        subprocess.run(["git", "init", "-q"], cwd=self.folder, check=True, env=environment)
        self.out = ""
        for script in scripts:
            run = subprocess.run(
                ["bash", "-e", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True
            )
            self.out += run.stdout
            self.err = run.stderr
            self.status = run.returncode
            if self.status != 0:
                break


def prepare():
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "bin").mkdir(parents=True)
    (WORK / "clean" / "pay").mkdir(parents=True)
    (WORK / "clean" / "pay" / "app.md").write_text(CLEAN_APP)
    maven = WORK / "bin" / "mvn"
    maven.write_text(MAVEN.format(built=WORK / "built", maven=shutil.which("mvn")))
    maven.chmod(0o755)
    (WORK / "gitconfig").write_text(
        f'[user]\nname = Doctor\nemail = doctor@example.org\n[url "{WORK / "doctor"}"]\ninsteadOf = {ADDRESS}\n'
        "[advice]\ndetachedHead = false\n"
    )
    subprocess.run([TOP / "src/test/readme/snapshot.sh", WORK / "doctor"], check=True)


def main():
    prepare()
    for name, scripts_of, judge in SNIPPETS:
        scripts = scripts_of(block(name))
        for apps, expected in ((TOP / "fixtures" / "registry" / "apps", 1), (WORK / "clean", 0)):
            run = Run(scripts, apps)
            if run.status != expected:
                sys.exit(f"ci: {name} ended with {run.status}, expected {expected}\n{run.out}{run.err}")
            if expected == 1:
                judge(run)
    print(f"ci: {len(SNIPPETS)} snippets of README run: exit 1 and a report on findings, exit 0 without")


main()
