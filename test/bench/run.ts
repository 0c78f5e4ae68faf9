import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './report.ts';

const SUITES: readonly (readonly [title: string, script: string, ...args: string[]])[] = [
  ['Naming', 'proposals.ts'],
  ['Old text', 'old-text.ts'],
  ['Import', 'import.ts'],
  ['Import into 1,000,000', 'import.ts', '1000000'],
  ['Search at 100,000', 'search.ts', '100000'],
  ['Search at 1,000,000', 'search.ts', '1000000'],
  ['Grid at 1,000,000', 'grid.ts', '1000000'],
  ['Bulk change at 1,000,000', 'bulk.ts', '1000000'],
  ['Export of 100,000', 'exports.ts', '100000'],
  ['Export of 1,000,000', 'exports.ts', '1000000'],
  ['OpenLDAP at 1,000,000', 'ldap.ts', '1000000'],
  ['Life of mailboxes at 1,000,000', 'lifecycle.ts', '1000000'],
  ['Usage of the mail server at 100,000', 'usage.ts'],
  ['Past days and reorganising at 1,000,000', 'past.ts', '1000000'],
  ['Yearly report at 1,000,000', 'reports.ts', '1000000'],
  ['Start', 'start.ts'],
  ['Documents', 'documents.ts'],
  ['Restore and audit at 1,000,000', 'safety.ts', '1000000'],
];

const REGISTERS = [100_000, 1_000_000];

const wanted = process.argv[2]?.toLowerCase();
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
for (const size of REGISTERS) runScript('make-register.ts', String(size));
for (const [title, script, ...args] of SUITES) {
  if (wanted && !title.toLowerCase().includes(wanted)) continue;
  console.log(`\n${title}`);
  for (const figure of JSON.parse(runScript(script, ...args)) as Figure[])
    console.log(`  ${line(figure)}`);
}

function runScript(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function line({ what, value, ratio, against, aim }: Figure): string {
  const compared = ratio === undefined ? '' : `  = ${ratio.toFixed(2)} × ${against}`;
  return `${what}: ${value}${compared}${aim ? `  (aim ${aim})` : ''}`;
}
