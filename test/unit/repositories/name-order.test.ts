import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteDb } from '../../../electron/backend/db/database.ts';
import { openRegister, type Register } from '../../../electron/backend/db/register.ts';
import {
  insertMailboxes,
  type NewMailbox,
} from '../../../electron/backend/repositories/mailboxes.ts';
import { insertUnit } from '../../../electron/backend/repositories/units.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { makeTempDir, removeTempDir } from '../../helpers/temp-folder.ts';

let serial = 0;

function mailbox(sortKey: string, unitId: UnitId): NewMailbox {
  serial++;
  return {
    kind: 'personal',
    name: `${sortKey} so${serial}`,
    nameKey: sortKey,
    sortKey,
    localPart: `x${serial}`,
    unitId,
    birthYear: null,
    position: '',
    department: '',
    phone: '',
    note: '',
    issuedOn: '2026-11-16',
    importBatchId: null,
    importRow: null,
  };
}

function withRegister(act: (register: Register, unitId: UnitId) => void): void {
  const dir = makeTempDir();
  const register = openRegister(dir);
  try {
    const unitId = register.write((db) =>
      insertUnit(db, {
        kind: 'agency',
        name: 'Phòng thử',
        searchText: '',
        sortKey: '',
        localPart: 'pt',
        parentId: null,
        source: '',
        code: null,
        validFrom: '2016-11-11',
      }),
    );
    act(register, unitId);
  } finally {
    register.close();
    removeTempDir(dir);
  }
}

function expectInOrder({ read }: Register): void {
  const rows = read.all<{ id: number; rank: number }>(
    `SELECT id, sort_rank AS rank FROM mailbox ORDER BY sort_key, id`,
  );
  const ranks = rows.map(({ rank }) => rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(ranks.every((rank) => Number.isSafeInteger(rank) && rank > 0)).toBe(true);
  const found = read.all<{ id: number }>(
    `SELECT m.id FROM mailbox_search s CROSS JOIN mailbox m ON m.sort_rank = s.rowid
     WHERE mailbox_search MATCH '"so"*' ORDER BY s.rowid`,
  );
  expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

prop.prop(
  [fc.array(fc.array(letters, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 8 })],
  { numRuns: 40 },
)(
  'names in any batches, equal ones included, are found in the order of their keys and of their coming',
  (batches) => {
    withRegister((register, unitId) => {
      for (const keys of batches) {
        register.write((db) =>
          insertMailboxes(
            db,
            keys.map((key) => mailbox(key, unitId)),
          ),
        );
      }
      expectInOrder(register);
    });
  },
);

/** Always between the first name and the one added last, which halves the room every time. */
function squeeze(db: WriteDb, unitId: UnitId, times: number): void {
  for (let index = times; index > 0; index--) {
    insertMailboxes(db, [mailbox(`a${String(index).padStart(5, '0')}`, unitId)]);
  }
}

test('where there is no room left, the neighbours make room and are still found', () => {
  withRegister((register, unitId) => {
    register.write((db) =>
      insertMailboxes(
        db,
        ['a00000', 'b', 'c'].map((key) => mailbox(key, unitId)),
      ),
    );
    register.write((db) => squeeze(db, unitId, 400));
    expectInOrder(register);
  });
});

test('a large batch finds room between two close neighbours', () => {
  withRegister((register, unitId) => {
    register.write((db) => {
      insertMailboxes(db, [mailbox('a', unitId), mailbox('b', unitId)]);
      db.run(`DELETE FROM mailbox_search`);
      db.run(`UPDATE mailbox SET sort_rank = id`);
      db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (1, 'so1'), (2, 'so2')`);
    });
    const keys = Array.from({ length: 3_000 }, (_, index) => `a${String(index).padStart(5, '0')}`);
    register.write((db) =>
      insertMailboxes(
        db,
        keys.map((key) => mailbox(key, unitId)),
      ),
    );
    expectInOrder(register);
  });
});

/** Keys crowded into few places, so that room runs out again and again within one batch. */
const crowded = fc.array(
  fc.array(
    fc.integer({ min: 0, max: 3 }).map((place) => 'abcd'.charAt(place)),
    { minLength: 12, maxLength: 14 },
  ),
  { minLength: 50, maxLength: 120 },
);

prop.prop([fc.array(crowded, { minLength: 10, maxLength: 14 })], { numRuns: 6 })(
  'room that runs out in the middle of a batch of many groups leaves the order whole',
  (batches) => {
    withRegister((register, unitId) => {
      register.write((db) => {
        insertMailboxes(
          db,
          ['a', 'dddd'].map((key) => mailbox(key, unitId)),
        );
        db.run(`DELETE FROM mailbox_search`);
        db.run(`UPDATE mailbox SET sort_rank = id`);
        db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (1, 'so1'), (2, 'so2')`);
      });
      for (const keys of batches) {
        register.write((db) => {
          insertMailboxes(
            db,
            keys.map((letters) => mailbox(letters.join(''), unitId)),
          );
          squeezeAll(db);
        });
        expectInOrder(register);
      }
    });
  },
);

/** Takes all room away: every rank follows the one before it. */
function squeezeAll(db: WriteDb): void {
  const rows = db.all<{ id: number; name: string }>(
    `SELECT id, name FROM mailbox ORDER BY sort_rank`,
  );
  db.run(`DELETE FROM mailbox_search`);
  rows.forEach(({ id }, index) => {
    db.run(`UPDATE mailbox SET sort_rank = ? WHERE id = ?`, -1 - index, id);
  });
  rows.forEach(({ id, name }, index) => {
    db.run(`UPDATE mailbox SET sort_rank = ? WHERE id = ?`, index + 1, id);
    db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (?, ?)`, index + 1, name.toLowerCase());
  });
}
