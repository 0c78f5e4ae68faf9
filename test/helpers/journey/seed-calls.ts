import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryDir } from '../repository-dir.ts';
import { OPERATOR } from './steps.ts';

const HOST = join(repositoryDir, 'electron', 'hosts', 'command-host.ts');

/** A call of the command host. */
export interface SeedCall {
  call: string;
  input: unknown;
}

/**
 * Does on a day of the past what a journey begins with, as the Task Scheduler would: by the command host.
 *
 * @returns the data of each reply, in order
 */
export function seedCalls(
  dataDir: string,
  today: string,
  calls: readonly SeedCall[],
  files: Readonly<Record<string, string>> = {},
  // biome-ignore lint/suspicious/noExplicitAny: replies of every procedure pass through here
): any[] {
  const batch = join(dataDir, '..', `seed-${today}.jsonl`);
  writeFileSync(batch, calls.map((call) => JSON.stringify(call)).join('\n'));
  const said = execFileSync(
    process.execPath,
    [
      HOST,
      ...['--data', dataDir, '--init', '--as', OPERATOR.username, '--today', today],
      ...Object.entries(files).flatMap(([name, path]) => ['--file', `${name}=${path}`]),
      ...['--batch', batch],
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DANHBA_PASSWORD: OPERATOR.password, DANHBA_TEST_CLOCK: '1' },
    },
  );
  const replies = said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const wrong = replies.find(({ ok }) => !ok);
  if (wrong) throw new Error(`seeding failed: ${JSON.stringify(wrong)}`);
  return replies.map(({ data }) => data);
}
