import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryDir } from '../helpers/repository-dir.ts';
import { Tally, type Torture, type TortureOrder } from './torture.ts';

const FILES = [
  'test/unit/hosts/loopback-attacks.test.ts',
  'test/unit/hosts/loopback-server.test.ts',
];

interface Report {
  testResults: { assertionResults: { title: string; status: string }[] }[];
}

/** Runs the whole list of attacks on the loopback port, which are tests of their own. */
async function torture(order: TortureOrder) {
  const tally = new Tally(order);
  for (let round = 0; round < order.count; round++) {
    const file = join(mkdtempSync(join(tmpdir(), 'danh-ba-loopback-')), 'report.json');
    const { stderr } = spawnSync(
      process.execPath,
      [
        join(repositoryDir, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config=test/vitest.config.ts',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...FILES,
      ],
      { cwd: repositoryDir, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (!existsSync(file)) throw new Error(stderr.slice(0, 2_000));
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    rmSync(dirname(file), { recursive: true, force: true });
    for (const { assertionResults } of report.testResults)
      for (const { title, status } of assertionResults) {
        tally.count(status);
        if (status !== 'passed') tally.fail(title);
      }
  }
  return tally.result();
}

/** Every attack on the loopback port that is known; `npm test` runs them by themselves. */
export const loopback: Torture = {
  title: 'wrong Host, Origin, token, method, replay, rebinding, smuggling, slow clients',
  share: 0,
  aim: 1,
  run: torture,
  twins: [],
};
