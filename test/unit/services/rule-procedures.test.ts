import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSignedIn } from '../../helpers/open-test-backend.ts';

test('passwords, sizes and old text by the procedures', async () => {
  const { client, dataDir } = await openSignedIn();
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
  // Điều 8 admits eight signs, which are too few for a password that stands on paper.
  await expect(client.settings.update({ password: { generatedLength: 11 } })).rejects.toMatchObject(
    { code: 'INPUT_INVALID' },
  );
  const raw = new Database(join(dataDir, 'register.sqlite'));
  raw.prepare(`UPDATE setting SET value = '8' WHERE key = 'password.generatedLength'`).run();
  raw.close();
  expect((await client.settings.get({})).settings.password.generatedLength).toBe(12);
  expect((await client.password.generate({ count: 1 })).passwords[0]).toHaveLength(12);
  expect((await client.password.check({ password: 'MatKhau@1-2' })).ok).toBe(false);

  expect(await client.quota.check({ mailboxMb: 500, attachmentMb: 51 })).toMatchObject({
    ok: false,
    verdicts: [
      { rule: 'quota.mailbox', ok: true },
      { rule: 'quota.attachment', ok: false, source: 'Điều 7' },
    ],
  });

  for (const [encoding, text] of [
    ['tcvn3', 'NguyÔn V¨n Hïng'],
    ['vni', 'Nguyeãn Vaên Huøng'],
    ['unicode', 'Nguyê\u0303n Văn Hu\u0300ng'],
    ['misread-utf8', 'Nguyá»…n VÄƒn HÃ¹ng'],
  ] as const)
    expect(await client.text.decodeLegacy({ text, encoding })).toEqual({ text: 'Nguyễn Văn Hùng' });
  const texts = ['NguyÔn V¨n Hïng', 'TrÇn ThÞ NghÜa'];
  expect(await client.text.detectEncoding({ texts })).toMatchObject({
    encoding: 'tcvn3',
    isMixed: false,
  });
});
