import { expect, test } from 'vitest';
import { openSignedIn } from '../../helpers/open-test-backend.ts';

test('passwords and sizes by the procedures', async () => {
  const { client } = await openSignedIn();
  const { passwords } = await client.password.generate({ count: 200, avoid: ['Hiếu', '1977'] });
  expect(new Set(passwords).size).toBe(200);
  for (const password of passwords.slice(0, 20)) {
    const { ok, verdicts } = await client.password.check({ password });
    expect({ password, ok, faults: verdicts.filter((verdict) => !verdict.ok) }).toEqual({
      password,
      ok: true,
      faults: [],
    });
  }
  await client.settings.update({ password: { generatedLength: 16, refusesOtherSigns: true } });
  expect((await client.password.generate({ count: 1 })).passwords[0]).toHaveLength(16);
  expect((await client.password.check({ password: 'MatKhau@1-2' })).ok).toBe(false);

  expect(await client.quota.check({ mailboxMb: 500, attachmentMb: 51 })).toMatchObject({
    ok: false,
    verdicts: [
      { rule: 'quota.mailbox', ok: true },
      { rule: 'quota.attachment', ok: false, source: 'Điều 7' },
    ],
  });
});
