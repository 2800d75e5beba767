// Compares what editors say of frontmatter with what doctor says: the same apps must be bad.
//
//   node check.mjs MODULES WORKSPACE
//
// WORKSPACE holds apps/*/app.md, the schema at .vscode/app.schema.json, .remarkrc.yaml and
// .vscode/tasks.json as README shows them, and doctor's findings in findings.txt.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { LanguageServer } from "./language-server.mjs";

const [modules, workspace] = process.argv.slice(2);
const schema = `file://${workspace}/.vscode/app.schema.json`;

// YAML 1.2 knows no merge keys, and JSON Schema takes .inf for a number like others.
const differs = (app) => /^ *<<:|: \.inf$/m.test(frontmatter(app));

const findings = readFileSync(`${workspace}/findings.txt`, "utf8").trimEnd().split("\n");
const wrong = new Set();
const unreadable = new Set();
for (const line of findings) {
  const found = /^apps\/([^/]+)\/app\.md:.*\[([a-z-]+)\]$/.exec(line);
  if (found) (found[2] === "schema-violation" ? wrong : unreadable).add(found[1]);
}
const apps = readdirSync(`${workspace}/apps`).filter(
  (app) => !unreadable.has(app) && !differs(app),
);

function frontmatter(app) {
  const text = readFileSync(`${workspace}/apps/${app}/app.md`, "utf8").replace(/^\uFEFF/, "");
  return /^---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m.exec(text)?.[1] ?? "";
}

function compare(reader, said) {
  const differing = apps.filter((app) => wrong.has(app) !== said.has(app));
  for (const app of differing) {
    console.error(`${reader}: ${app} is ${wrong.has(app) ? "not found" : `bad: ${said.get(app)}`}`);
  }
  if (differing.length > 0) process.exitCode = 1;
  const bad = apps.filter((app) => wrong.has(app)).length;
  console.log(`editors: ${reader} agrees on ${bad} bad and ${apps.length - bad} good frontmatters`);
}

function remark() {
  const run = spawnSync(`${modules}/.bin/remark`, ["--no-color", "--quiet", "--no-stdout", "apps"], {
    cwd: workspace,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const said = new Map();
  let app = null;
  for (const line of run.stderr.split("\n")) {
    app = /^apps\/([^/]+)\/app\.md$/.exec(line)?.[1] ?? app;
    if (/ frontmatter-schema /.test(line)) said.set(app, line.trim());
  }
  return said;
}

async function yamlLanguageServer() {
  const settings = {
    yaml: { validate: true, schemas: { [schema]: ["apps/*/app.yaml"] }, schemaStore: { enable: false } },
  };
  const server = new LanguageServer(`${modules}/.bin/yaml-language-server`, settings);
  await server.start(workspace);
  const said = new Map();
  for (const app of apps) {
    const uri = `file://${workspace}/apps/${app}/app.yaml`;
    const diagnostics = await server.open(uri, frontmatter(app));
    const ofSchema = diagnostics.filter((diagnostic) => diagnostic.source.startsWith("yaml-schema"));
    if (ofSchema.length > 0) said.set(app, ofSchema[0].message);
  }
  await helpsWhileTyping(server);
  await server.stop();
  return said;
}

async function helpsWhileTyping(server) {
  const textDocument = { uri: `file://${workspace}/apps/typed/app.yaml` };
  await server.open(textDocument.uri, "service:\n  restart_policy: al\n");
  const position = { line: 1, character: 20 };
  const completion = await server.request("textDocument/completion", { textDocument, position });
  const hover = await server.request("textDocument/hover", { textDocument, position: { line: 1, character: 4 } });
  if (!completion.items.some((item) => item.label === "always")) {
    throw new Error(`restart_policy is not completed: ${JSON.stringify(completion)}`);
  }
  if (!hover.contents.value.includes("Restart policy")) {
    throw new Error(`restart_policy is not explained: ${JSON.stringify(hover)}`);
  }
}

function problemMatcher() {
  const tasks = JSON.parse(readFileSync(`${workspace}/.vscode/tasks.json`, "utf8")).tasks;
  const { pattern } = tasks[0].problemMatcher;
  for (const line of findings) {
    const match = new RegExp(pattern.regexp).exec(line);
    if (match === null || !match[pattern.file].endsWith("app.md") || !(match[pattern.line] > 0)) {
      throw new Error(`the problem matcher of README does not read: ${line}`);
    }
  }
  console.log(`editors: the task of VS Code reads ${findings.length} findings`);
}

compare("remark-lint-frontmatter-schema", remark());
compare("yaml-language-server", await yamlLanguageServer());
problemMatcher();
