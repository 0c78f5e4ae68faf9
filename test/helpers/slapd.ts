import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SCHEMAS = ['core', 'cosine', 'inetorgperson'];
/** The administrator of the test server, whose limits do not hold. */
const ROOT = { dn: 'cn=admin', password: 'thu-nghiem' };

/** An OpenLDAP server that is being tried: a configuration, a database, no network but the loopback. */
export interface Slapd {
  /** Loads a file while the server is not running. */
  load(ldif: string): void;
  /** Bytes of the database on disk. */
  sizeBytes(): number;
  start(): Promise<void>;
  /** What `ldapsearch` prints of the entries found, one block an entry. */
  search(filter: string, options?: { sizeLimit?: number; attributes?: string[] }): string[];
  stop(): Promise<void>;
  url: string;
  base: string;
}

/** Prepares a server of Debian's slapd for a domain, in a folder of its own. */
export async function prepareSlapd(folder: string, domain: string): Promise<Slapd> {
  const base = domain
    .split('.')
    .map((label) => `dc=${label}`)
    .join(',');
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const configuration = join(folder, 'slapd.conf');
  writeFileSync(
    configuration,
    [
      ...SCHEMAS.map((schema) => `include /etc/ldap/schema/${schema}.schema`),
      'modulepath /usr/lib/ldap',
      'moduleload back_mdb',
      `pidfile "${join(folder, 'slapd.pid')}"`,
      'sizelimit unlimited',
      'database mdb',
      'maxsize 8589934592',
      `suffix "${base}"`,
      `rootdn "${ROOT.dn},${base}"`,
      `rootpw ${ROOT.password}`,
      `directory "${data}"`,
      'dbnosync',
      'index objectClass eq',
      'index cn,sn,mail,uid,telephoneNumber eq,sub',
      '',
    ].join('\n'),
  );
  const port = await freePort();
  const url = `ldap://127.0.0.1:${port}`;
  let server: ReturnType<typeof spawn> | undefined;
  const ask = (filter: string, limit: number, attributes: string[]) =>
    spawnSync(
      'ldapsearch',
      ['-x', '-LLL', '-o', 'ldif-wrap=no', '-H', url, '-D', `${ROOT.dn},${base}`]
        .concat(['-w', ROOT.password, '-b', base, '-z', String(limit), filter])
        .concat(attributes),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
  return {
    url,
    base,
    load(ldif) {
      execFileSync('slapadd', ['-q', '-f', configuration, '-l', ldif], { stdio: 'pipe' });
    },
    sizeBytes() {
      return Number(
        execFileSync('du', ['-B1', join(data, 'data.mdb')], { encoding: 'utf8' }).split('\t')[0],
      );
    },
    async start() {
      server = spawn('slapd', ['-d', '0', '-f', configuration, '-h', url], { stdio: 'ignore' });
      for (let attempt = 0; attempt < 100; attempt++) {
        if (ask('(objectClass=organization)', 1, ['dc']).status === 0) return;
        await wait(100);
      }
      throw new Error('slapd did not answer');
    },
    search(filter, { sizeLimit = 0, attributes = [] } = {}) {
      const { stdout } = ask(filter, sizeLimit, attributes);
      return stdout.split(/\n\n+/).filter((block) => block.startsWith('dn:'));
    },
    async stop() {
      const running = server;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
