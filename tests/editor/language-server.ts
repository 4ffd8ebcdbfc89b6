import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');
const settings = {
  yaml: { hover: true, completion: true, validate: true, schemaStore: { enable: false }, format: { enable: false } },
  http: {},
};

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** An editor at work on a plan. */
export interface Editor {
  /**
   * What is offered where `|` stands in a text.
   * @param file its name below the repository, which need not be there
   */
  complete(file: string, text: string): Promise<{ label: string; documentation: string }[]>;
  /** What is told of the word where `|` stands; empty for nothing. */
  hover(file: string, text: string): Promise<string>;
  /** What is told to be wrong. */
  validate(file: string, text: string): Promise<string[]>;
  stop(): void;
}

/** Starts the language server that editors start for YAML, and talks to it as they do (LSP over its standard streams). */
export async function startEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const told = new Map<string, (problems: string[]) => void>();
  let buffer = Buffer.alloc(0);
  let count = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = <Result>(method: string, params: unknown) =>
    new Promise<Result>((resolve) => {
      count += 1;
      waiting.set(count, resolve as (result: unknown) => void);
      send({ id: count, method, params });
    });
  const hear = ({ id, method, params, result }: Message): void => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: { message: string }[] };
      told.get(uri)?.(diagnostics.map(({ message }) => message));
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: keyof typeof settings }[] };
      send({ id, result: items.map(({ section }) => settings[section] ?? {}) });
    } else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  child.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || buffer.length < end + 4 + length) return;
      const body = buffer.subarray(end + 4, end + 4 + length).toString();
      buffer = buffer.subarray(end + 4 + length);
      hear(JSON.parse(body));
    }
  });
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: {},
      },
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  let opened = 0;
  /** Opens a text in a file of its own; `|` is the place of the cursor. */
  const open = (file: string, marked: string) => {
    opened += 1;
    const uri = pathToFileURL(path.join(root, path.dirname(file), `${opened}-${path.basename(file)}`)).href;
    const before = marked.split('|')[0]!.split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const problems = new Promise<string[]>((resolve) => told.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text: marked.replace('|', '') };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    return { at: { textDocument: { uri }, position }, problems };
  };
  return {
    async complete(file, text) {
      const { items = [] } =
        (await ask<{ items?: { label: string; documentation?: string | { value: string } }[] } | null>(
          'textDocument/completion',
          open(file, text).at,
        )) ?? {};
      return items.map(({ label, documentation }) => ({
        label,
        documentation: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
      }));
    },
    async hover(file, text) {
      const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', open(file, text).at);
      return found?.contents.value ?? '';
    },
    validate: (file, text) => open(file, text).problems,
    stop: () => void child.kill(),
  };
}
