import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server gives out: files by path, and a stream of messages to each reader. */
export interface Served {
  /** Files that hold nothing of the project; their bytes are asked for when they are. */
  readonly files: Readonly<Record<string, { readonly type: string; read(): Uint8Array | string }>>;
  /** What a reader is told first; the parameters are those of the address. */
  greet(reader: Reader, parameters: URLSearchParams): void;
  leave(reader: Reader): void;
}

export interface Reader {
  send(message: object): void;
}

/**
 * A server for this computer alone. Whoever asks must name it by one of its own names (no other name may lead here: DNS
 * rebinding), come from its own page if from any, and show the token for whatever is of the project. The token is in the
 * fragment of the address, which is never sent, and comes back as a header, which no page of others can set without being allowed.
 * @param port 0: any that is free
 * @throws Error `EADDRINUSE` when the port is taken
 */
export async function serve(served: Served, token: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => answer(served, token, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function answer(served: Served, token: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = Object.hasOwn(served.files, url.pathname) ? served.files[url.pathname] : undefined;
  const status = admit(request, url, token, file !== undefined);
  if (status !== 200) response.writeHead(status, headers).end();
  else if (file) response.writeHead(200, { ...headers, 'content-type': file.type }).end(file.read());
  else {
    response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson; charset=utf-8' });
    const reader: Reader = {
      send(message) {
        response.write(`${JSON.stringify(message)}\n`);
      },
    };
    request.on('close', () => served.leave(reader));
    served.greet(reader, url.searchParams);
  }
}

/** The status of an answer: 200 for who may have one. */
function admit({ headers: asked, method, socket }: IncomingMessage, url: URL, token: string, isFile: boolean): number {
  const names = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!names.includes(asked.host ?? '')) return 403;
  if (asked.origin !== undefined && asked.origin !== `http://${asked.host}`) return 403;
  if (method !== 'GET') return 405;
  if (isFile) return 200;
  if (url.pathname !== '/events') return 404;
  return asked['x-kehoach-token'] === token ? 200 : 401;
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
