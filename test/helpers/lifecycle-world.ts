import { openRegister, type Register } from '../../electron/backend/db/register.ts';
import { findBoardMailbox } from '../../electron/backend/repositories/lifecycle-candidates.ts';
import { applyUsage } from '../../electron/backend/repositories/mailbox-usage.ts';
import { insertOperator } from '../../electron/backend/repositories/operators.ts';
import { insertUnit } from '../../electron/backend/repositories/units.ts';
import {
  insertUsageRecords,
  insertUsageSnapshot,
  type UsageRecord,
} from '../../electron/backend/repositories/usage-snapshots.ts';
import { type Act, type Actor, perform } from '../../electron/backend/services/act.ts';
import { issueMailboxes } from '../../electron/backend/services/mailbox-acts/issue-mailboxes.ts';
import type { MailboxId, OperatorId, UnitId } from '../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../shared/domain/mailbox.ts';
import { stoppedClock, type TestClock } from './test-clock.ts';

/** A register with some units and people, whose use of their mailboxes the test knows better than the server tells. */
export interface LifecycleWorld {
  register: Register;
  clock: TestClock;
  units: UnitId[];
  mailboxes: MailboxId[];
  /** Runs an act as the only operator. */
  act<T>(work: (act: Act) => T): T;
  /** What the mail server would say today; `lateDays` is by how many days it notes an access late. */
  takeSnapshot(lastUseOf: (id: MailboxId) => string | null): string;
  statusOf(id: MailboxId): MailboxStatus;
}

/** Opens a register with so many units of so many people each, all issued on one day. */
export function lifecycleWorld(
  dataDir: string,
  {
    unitCount,
    peoplePerUnit,
    issuedOn,
    startAt,
  }: {
    unitCount: number;
    peoplePerUnit: number;
    issuedOn: string;
    startAt: string;
  },
): LifecycleWorld {
  const register = openRegister(dataDir);
  const clock = stoppedClock(startAt);
  let actor: Actor = { id: null, name: 'Người thử' };
  const act = <T>(work: (under: Act) => T): T =>
    perform(register, clock, actor, (under) => {
      under.record({ action: 'test.step', entity: 'test', entityId: '' });
      return work(under);
    });
  const units: UnitId[] = [];
  const mailboxes: MailboxId[] = [];
  const operatorId = act(({ db, at }) =>
    insertOperator(db, {
      username: 'nguoithu',
      fullName: 'Người thử',
      passwordHash: 'x',
      role: 'administrator',
      mustChangePassword: false,
      branchUnitId: null,
      createdAt: at,
    }),
  );
  actor = { id: operatorId as OperatorId, name: 'Người thử' };
  act((under) => {
    for (let u = 0; u < unitCount; u++) {
      const localPart = `donvi${u}`;
      const unitId = insertUnit(under.db, {
        kind: 'agency',
        name: `Sở thử nghiệm số ${u + 1}`,
        searchText: localPart,
        sortKey: localPart,
        localPart,
        parentId: null,
        source: 'Điều 4 khoản 1',
        code: null,
        validFrom: '2016-11-11',
      });
      units.push(unitId);
      const grants = Array.from({ length: peoplePerUnit }, (_, p) => ({
        kind: 'personal' as const,
        name: `Nguyễn Văn ${String.fromCharCode(65 + p)}`,
        localPart: `nguoi${u}.${p}`.replace('.', 'so'),
        unitId,
        birthYear: 1980,
        position: '',
        department: '',
        phone: '',
        note: '',
        issuedOn,
        importBatchId: null,
        importRow: null,
        source: 'Điều 4 khoản 2 điểm a',
        document: '',
        isPublished: false,
      }));
      mailboxes.push(...issueMailboxes(under, grants, { on: issuedOn }));
    }
  });
  return {
    register,
    clock,
    units,
    mailboxes,
    act,
    takeSnapshot(lastUseOf) {
      const snapshotOn = clock.today();
      act(({ db, at }) => {
        const id = insertUsageSnapshot(db, {
          snapshotOn,
          format: 'zimbra-accounts',
          fileName: 'may-chu.txt',
          fileSha256: '',
          carries: {
            access: true,
            quota: false,
            used: false,
            status: false,
            name: false,
            aliases: false,
            password: false,
          },
          counts: EMPTY_COUNTS,
          notes: [],
          isPlausible: true,
          createdAt: at,
          createdBy: operatorId as OperatorId,
        });
        const records = mailboxes.map((mailboxId, row): UsageRecord => {
          const on = lastUseOf(mailboxId);
          return {
            mailboxId,
            row,
            address: '',
            name: null,
            serverStatus: null,
            accessState: on === null ? 'never' : 'date',
            accessOn: on,
            usedMb: null,
            quotaMb: null,
            passwordState: 'unknown',
            aliases: [],
          };
        });
        insertUsageRecords(db, id, records);
        applyUsage(db, id, true);
      });
      return snapshotOn;
    },
    statusOf(id) {
      const mailbox = findBoardMailbox(register.read, id);
      if (!mailbox) throw new Error(`mailbox ${id} is gone`);
      return mailbox.status;
    },
  };
}

const EMPTY_COUNTS = {
  read: 0,
  matched: 0,
  unknownOnServer: 0,
  missingOnServer: 0,
  quotaFaults: 0,
  statusMismatches: 0,
  systemAccounts: 0,
  ambiguous: 0,
  unreadable: 0,
  accessDated: 0,
  accessNever: 0,
  accessUnknown: 0,
};
