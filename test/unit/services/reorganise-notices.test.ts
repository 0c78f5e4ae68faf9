import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobContext } from '../../../electron/backend/services/job-context.ts';
import { grantAgencyMailbox } from '../../../electron/backend/services/mailbox-acts/agency-mailbox.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import { writeNotices } from '../../../electron/backend/services/reorganise/write-notices.ts';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

test('who must be told of a merger is written as Excel and as PDF', async () => {
  const bare = openBareRegister();
  const [one, four] = [bare.unit('mytho.phuong1'), bare.unit('mytho.phuong4')];
  bare.act((act) => grantAgencyMailbox(act, { unitId: four }, {}));
  bare.act((act) => grantPersonalMailbox(act, { fullName: 'Lê Minh Hiếu', unitId: four }, {}));
  const id = bare.reorganise({ kind: 'merge', unitIds: [four], intoId: one, made: null });
  const clock = { now: () => new Date(`${bare.today}T02:00:00Z`), today: () => bare.today };
  const context = { register: bare.register, clock, actor: { id: null, name: 'Phép thử' } };
  const folder = tempDir();
  for (const [format, start] of [
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const name = `thong-bao.${format}`;
    const path = join(folder, name);
    const { rows } = await writeNotices(context as JobContext, { id, path, name, format });
    expect(rows).toBe(2);
    expect(readFileSync(path).subarray(0, start.length).toString('latin1')).toBe(start);
  }
});
