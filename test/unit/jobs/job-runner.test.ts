import { expect, test } from 'vitest';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { csvList } from '../../helpers/list-file.ts';
import { nameGenerator } from '../../helpers/name-generator.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  openTestBackend,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const MANY = 15_000;

async function officeWithLongList() {
  const opened = await openSignedIn();
  const names = nameGenerator(1);
  const rows = Array.from({ length: MANY }, () => {
    const person = names.next();
    return [person.fullName, person.birthYear, person.position, ''];
  });
  const fileId = await uploadTo(opened.backend, opened.token, 'Danh sách dài.csv', csvList(rows));
  const { units } = await opened.client.unit.list({ text: 'sttt' });
  return { ...opened, fileId, unitId: units[0]?.id as UnitId };
}

/** Starts a job, leaves it at the first word of the given phase, and tells how many words of progress came. */
async function leaveAt(
  started: Promise<AsyncIterator<{ phase: string }>>,
  phase: string,
): Promise<void> {
  const iterator = await started;
  for (;;) {
    const step = await iterator.next();
    if (step.done) throw new Error(`ended before ${phase}`);
    if (step.value.phase !== phase) continue;
    await iterator.return?.();
    return;
  }
}

test('leaving a preview while it reads, matches or writes leaves no draft, and the next job runs', async () => {
  const { client, fileId, unitId } = await officeWithLongList();
  for (const phase of ['read', 'match', 'write']) {
    await leaveAt(client.import.preview({ fileId, unitId, rowLimit: 0 }), phase);
    const { sheets } = await runJob(client.import.inspect({ fileId }));
    expect(sheets[0]?.rowCount).toBe(MANY);
    expect((await client.overview.summary({})).drafts).toEqual([]);
  }
});

test('leaving a commit half way grants nobody, and the draft can still be committed', async () => {
  const { client, fileId, unitId } = await officeWithLongList();
  const { previewId, counts } = await runJob(
    client.import.preview({ fileId, unitId, rowLimit: 0 }),
  );
  await leaveAt(client.import.commit({ previewId }), 'write');
  await runJob(client.import.inspect({ fileId }));
  expect((await client.directory.search({})).total).toBe(0);
  await runJob(client.import.commit({ previewId }));
  expect((await client.directory.search({})).total).toBe(counts.create);
});

test('a job that waits behind another can be cancelled, and both answer', async () => {
  const { client, fileId, unitId } = await officeWithLongList();
  const first = await client.import.preview({ fileId, unitId, rowLimit: 0 });
  expect(await first.next()).toMatchObject({ done: false });
  const stop = new AbortController();
  const second = runJob(client.import.inspect({ fileId }, { signal: stop.signal }));
  setTimeout(() => stop.abort(), 20);
  await expect(second).rejects.toThrow();
  expect((await runJob(Promise.resolve(first))).counts.read).toBe(MANY);
});

test('progress only goes forward within a phase and never past its total', async () => {
  const { client, fileId, unitId } = await officeWithLongList();
  const seen: { phase: string; done: number; total: number | null }[] = [];
  await runJob(client.import.preview({ fileId, unitId, rowLimit: 0 }), (progress) =>
    seen.push(progress as (typeof seen)[number]),
  );
  expect(new Set(seen.map(({ phase }) => phase))).toEqual(
    new Set(['read', 'map', 'match', 'write']),
  );
  seen.forEach((now, index) => {
    const before = seen[index - 1];
    if (before?.phase === now.phase) expect(now.done).toBeGreaterThanOrEqual(before.done);
    if (now.total !== null) expect(now.done).toBeLessThanOrEqual(now.total);
  });
});

test('closing the backend in the middle of a commit undoes it', async () => {
  // On a busy machine the commit may be through before the closing: then it stands whole.
  for (let tries = 0; tries < 5; tries++) {
    const opened = await officeWithLongList();
    const { client, fileId, unitId } = opened;
    const { previewId, counts } = await runJob(
      client.import.preview({ fileId, unitId, rowLimit: 0 }),
    );
    const iterator = await client.import.commit({ previewId });
    for (let step = await iterator.next(); !step.done && step.value.phase !== 'write'; )
      step = await iterator.next();
    const ended = runJob(Promise.resolve(iterator)).then(
      () => 'committed',
      (error: { code: string }) => error.code,
    );
    await opened.backend.close();
    const outcome = await ended;
    const again = await openSignedInAgain(opened.dataDir);
    const { total } = await again.directory.search({});
    if (outcome !== 'committed') {
      expect({ outcome, total }).toEqual({ outcome: 'JOB_CANCELLED', total: 0 });
      return;
    }
    expect(total).toBe(counts.create);
  }
  throw new Error('no commit was met in its middle');
});

async function openSignedInAgain(dataDir: string) {
  const { visitor, clientOf } = await openTestBackend({ dataDir });
  const { token } = await visitor.session.login(ADMINISTRATOR);
  return clientOf(token);
}
