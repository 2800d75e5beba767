"""Checks the frontmatter of every app with python3-jsonschema, as a script of a dozen lines does."""
import json
import pathlib
import sys

import jsonschema
import yaml

loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
validator = jsonschema.Draft7Validator(json.loads(pathlib.Path(sys.argv[1]).read_text()))
for file in sorted(pathlib.Path(sys.argv[2]).glob("apps/*/app.md")):
    front = yaml.load(file.read_text().split("---\n")[1], Loader=loader)
    for error in validator.iter_errors(front):
        print(f"{file}: {error.json_path}: {error.message}")
