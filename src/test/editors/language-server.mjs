// A client of a language server: starts it, opens documents, and gives what it publishes about them.
import { spawn } from "node:child_process";

export class LanguageServer {
  #process;
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #settings;
  #next = 1;

  constructor(program, settings) {
    this.#settings = settings;
    this.#process = spawn(program, ["--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout.on("data", (data) => this.#read(data));
  }

  async start(folder) {
    await this.request("initialize", {
      processId: process.pid,
      rootUri: `file://${folder}`,
      capabilities: { textDocument: { publishDiagnostics: {}, hover: {}, completion: {} } },
    });
    this.notify("initialized", {});
    this.notify("workspace/didChangeConfiguration", { settings: this.#settings });
  }

  // Resolves to the first diagnostics that the server publishes about this document.
  open(uri, text) {
    const published = new Promise((resolve) => this.#diagnostics.set(uri, resolve));
    this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return published;
  }

  request(method, params) {
    const id = this.#next++;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  async stop() {
    await this.request("shutdown", null);
    this.notify("exit", null);
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #read(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      const length = head < 0 ? null : /Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, head));
      if (length === null || this.#received.length < head + 4 + Number(length[1])) return;
      const end = head + 4 + Number(length[1]);
      this.#take(JSON.parse(this.#received.toString("utf8", head + 4, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  #take(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      const result = message.params.items.map((item) => this.#settings[item.section] ?? null);
      this.#send({ id: message.id, result });
    } else if (message.method !== undefined && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.error !== undefined) {
      throw new Error(JSON.stringify(message.error));
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
    }
  }
}
