import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shown, startPreview } from './in-browser.ts';

describe('the server of kehoach preview', () => {
  let shown: Shown;
  let url: URL;
  beforeAll(async () => {
    shown = await startPreview();
    url = new URL(shown.address);
  }, 30_000);
  afterAll(() => shown.stop());

  /** Status and headers of an answer; the body is not waited for. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: url.port, path, method, headers }, (response) => {
        resolve({ status: response.statusCode!, headers: response.headers });
        response.destroy();
      });
      asked.on('error', reject);
      asked.end();
    });
  const token = () => url.hash.slice(1);

  it('is on this computer alone, with a token that is never sent in an address', () => {
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.search).toBe('');
    expect(token()).toMatch(/^[\w-]{32}$/);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '0.0.0.0', '[::1]'])(
    'answers nobody who calls it %s',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(403);
      expect((await ask('/events', { host, 'x-kehoach-token': token() })).status).toBe(403);
    },
  );

  it.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://127.0.0.1:PORT', 'http://localhost:PORT'])(
    'answers no page of %s',
    async (origin) => {
      const headers = { origin: origin.replace('PORT', url.port), 'x-kehoach-token': token() };
      expect((await ask('/events', headers)).status).toBe(403);
    },
  );

  it('shows the project to those with the token only', async () => {
    expect((await ask('/events')).status).toBe(401);
    expect((await ask('/events', { 'x-kehoach-token': `${token()}x` })).status).toBe(401);
    expect((await ask(`/events?token=${token()}`)).status).toBe(401);
    expect((await ask('/events', { 'x-kehoach-token': token(), origin: url.origin })).status).toBe(200);
  });

  it.each([
    '/plans/hoc-vien-2024-75-nam.yaml',
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/constructor',
    '/fonts/',
    '/__proto__',
  ])('has no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('takes no writing, lets nothing be run or framed, and is kept by nobody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/events', {}, method)).status).toBe(405);
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('looks at no plan outside of what it lists', async () => {
    const told = await new Promise<string>((resolve, reject) => {
      const headers = { 'x-kehoach-token': token() };
      const asked = request(
        { host: '127.0.0.1', port: url.port, path: '/events?plan=../../etc/passwd', headers },
        (response) => {
          let text = '';
          response.on('data', (more) => {
            text += more;
            if (!text.includes('\n')) return;
            response.destroy();
            resolve(text.slice(0, text.indexOf('\n')));
          });
        },
      );
      asked.on('error', reject);
      asked.end();
    });
    expect(JSON.parse(told).plan).toBe('plans/hoc-vien-2024-75-nam.yaml');
  });
});
