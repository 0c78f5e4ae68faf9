import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDifferences } from '../../../electron/backend/services/as-of/differences.ts';
import { answerAsOf } from '../../../electron/backend/services/as-of/directory-as-of.ts';
import { toFilter } from '../../../electron/backend/services/search-directory.ts';
import { addDays } from '../../../shared/domain/calendar-day.ts';
import { type BareRegister, openBareRegister } from '../../helpers/bare-register.ts';
import { randomSteps, randomWorld, takeStep } from '../../helpers/random-acts.ts';

const RUNS = Number(process.env.LIFE_RUNS ?? 10);
const STEPS = 30;

/** The directory as a day says it stood; the whole of it unless a page is asked for. */
const asOf = (
  { register }: BareRegister,
  day: string,
  question = {},
  page = { limit: 1_000, offset: 0 },
) =>
  answerAsOf({ register }, { day, filter: toFilter(question), page }).records.map(
    ({ isPublished: _isPublished, ...record }) => record,
  );

/** The same from today's rows, written down at the time, with the aliases of each. */
const writtenDown = ({ register }: BareRegister) =>
  register.read.all<Written>(
    `SELECT m.id, m.kind, m.name, m.local_part AS localPart, m.unit_id AS unitId, u.name AS unitName,
       m.birth_year AS birthYear, m.position, m.department, m.phone, m.status, m.issued_on AS issuedOn,
       m.import_batch_id AS importBatchId, m.import_row AS importRow,
       coalesce((SELECT group_concat(l.local_part, ' ') FROM address_ledger l
         WHERE l.mailbox_id = m.id AND l.role = 'alias' AND l.held_to IS NULL), '') AS aliases
     FROM mailbox m JOIN unit u ON u.id = m.unit_id ORDER BY m.sort_key, m.sort_rank`,
  );

type Written = ReturnType<typeof asOf>[number] & { aliases: string };

const byId = (rows: readonly object[]) =>
  [...(rows as { id: number }[])].sort((a, b) => a.id - b.id);

test('the directory as of any day is what was written down on that day', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(randomSteps(STEPS), (steps) => {
      const bare = openBareRegister('2026-03-01');
      const world = randomWorld(bare);
      const snapshots = new Map<string, Written[]>();
      steps.forEach((step, index) => {
        takeStep(world, step);
        if (index % 3 !== 2) return;
        snapshots.set(bare.today, writtenDown(bare));
        bare.today = addDays(bare.today, 1);
      });
      for (const [day, rows] of snapshots) {
        const then = asOf(bare, day);
        expect({ day, rows: byId(then) }).toEqual({ day, rows: byId(rows.map(withoutAliases)) });
        // In the order of names, as it was then.
        expect(then.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
        // Page by page, the last ones read from the end.
        const paged = then.flatMap((_, offset) =>
          offset % 2 === 0 ? asOf(bare, day, {}, { limit: 2, offset }) : [],
        );
        expect(paged.map(({ id }) => id)).toEqual(then.map(({ id }) => id));
        for (const text of ['hieu', 'phuong', 'chuyen doi'])
          expect(byId(asOf(bare, day, { text }))).toEqual(
            byId(rows.filter((row) => says(row, text)).map(withoutAliases)),
          );
      }
    }),
    { numRuns: RUNS },
  );
});

const withoutAliases = ({ aliases: _aliases, ...row }: Written) => row;

/** Whether a row has every word, at the beginning of one of its words. */
function says(row: Written, text: string): boolean {
  const all = [
    row.name,
    row.localPart,
    row.position,
    row.department,
    row.unitName,
    row.aliases,
  ].join(' ');
  const folded = ` ${all
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')}`;
  return text.split(' ').every((word) => folded.includes(` ${word}`));
}

test('between two days stands what became different, and nothing that came back', () => {
  const bare = openBareRegister('2026-03-01');
  const world = randomWorld(bare);
  const step = (what: Parameters<typeof takeStep>[1]['what'], a = 0, b = 0) =>
    expect(takeStep(world, { what, a, b, c: 0 })).toBe(true);
  step('person');
  const [first] = world.mailboxes;
  bare.today = '2026-03-02';
  step('moved', 0, 1);
  step('person', 1);
  bare.today = '2026-03-03';
  step('moved', 0, 0);
  step('named', 0, 2);
  const differ = (from: string, to: string) =>
    answerDifferences(bare, { from, to, unitIds: null, limit: 100, offset: 0 });
  expect(differ('2026-03-01', '2026-03-02')).toMatchObject({
    total: 2,
    counts: { issued: 1, changed: 1, fields: { unitId: 1 } },
    rows: [
      {
        id: first,
        kind: 'changed',
        fields: [{ field: 'unitId', after: 'Ủy ban nhân dân Phường 1' }],
      },
      { kind: 'issued', name: 'Trần Thị Mai' },
    ],
  });
  expect(
    differ('2026-03-01', '2026-03-03').rows[0]?.fields.map(({ field }) => field),
  ).not.toContain('unitId');
  expect(differ('2026-03-03', '2026-03-03').total).toBe(0);
});
