// The sample for nginx as it stands in `dist`, in Debian's nginx: types, packed copies, headers, missing pages.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** The content of `_headers`, where the policy stands as other hosts get it. */
const policy = readFileSync(join(dist, '_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)[1];
const HASHED = /-[0-9a-f]{15,}(_bg)?\.(js|wasm)$/;
const STARTING_LIMIT_MS = 5_000;

let server;
let folder;
let port;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prakirim-nginx-'));
  // nginx reads the site as another user when it is started by root.
  chmodSync(folder, 0o755);
  port = await freePort();
  const block = readFileSync(join(dist, 'nginx.conf.sample'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/prakirim;', `root ${dist};`);
  const config = join(folder, 'nginx.conf');
  const user = process.getuid() === 0 ? 'user root;' : '';
  writeFileSync(
    config,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
    ${block} }`,
  );
  server = spawn(process.env.PRAKIRIM_NGINX, ['-p', folder, '-c', config], { stdio: 'inherit' });
  const deadline = performance.now() + STARTING_LIMIT_MS;
  while (!(await ask('/').catch(() => undefined))) {
    assert.ok(server.exitCode === null && performance.now() < deadline, 'nginx does not start with the sample');
  }
});

after(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

/** A port that nobody uses. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Status and headers of an address. */
function ask(path, headers = {}) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    }).on('error', reject);
  });
}

const hashed = readdirSync(dist).filter((name) => HASHED.test(name));
const wasm = hashed.find((name) => name.endsWith('.wasm'));

test('pages come with the policy of the other hosts, and are asked for anew', async () => {
  for (const path of ['/', '/id/', '/en/privacy/']) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200, path);
    assert.match(headers['content-type'], /^text\/html; charset=utf-8$/i);
    assert.equal(headers['content-security-policy'], policy);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-cache');
  }
});

test('hashed files have their types, stay for good, and come packed where packed copies are', async () => {
  for (const name of hashed) {
    const { status, headers } = await ask(`/${name}`, { 'accept-encoding': 'gzip' });
    assert.equal(status, 200, name);
    assert.match(headers['content-type'], name.endsWith('.wasm') ? /^application\/wasm/ : /javascript/);
    assert.match(headers['cache-control'], /immutable/);
    assert.match(headers['content-security-policy'], /connect-src 'self'/);
    assert.equal(headers['content-encoding'], readdirSync(dist).includes(`${name}.gz`) ? 'gzip' : undefined);
  }
});

test('other sites may load the widget and the modules, and nothing else', async () => {
  const inEmbed = readdirSync(join(dist, 'embed')).filter((name) => HASHED.test(name));
  for (const path of ['/embed/', '/embed/v1.js', `/embed/${inEmbed[0]}`, '/api/v1/message.js', '/api/v1/message.wasm']) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['access-control-allow-origin'], '*', path);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
    assert.equal(headers['x-frame-options'], undefined, path);
    assert.equal(headers['content-security-policy'], undefined, path);
  }
  for (const path of ['/id/', `/${wasm}`]) {
    assert.equal((await ask(path)).headers['access-control-allow-origin'], undefined, path);
  }
});

test('a missing address shows the page for it, with its status', async () => {
  const { status, headers } = await ask('/id/tidak-ada/');
  assert.equal(status, 404);
  assert.match(headers['content-type'], /html/);
  assert.equal(headers['content-security-policy'], policy);
});
