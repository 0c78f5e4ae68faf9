import { describe, expect, test } from 'vitest';
import { USAGE_DEFAULTS } from '../../shared/domain/settings/usage.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { judgeQuota, messageLimitMb, toBytes, usageLevel } from '../../shared/rules/quota.ts';

const judge = (facts: Parameters<typeof judgeQuota>[0]) =>
  judgeQuota(facts, QD_51_2016, '2026-11-16');

describe('Điều 7', () => {
  test.each<[Parameters<typeof judgeQuota>[0], boolean, string]>([
    [{ mailboxMb: 500 }, true, 'quota.mailbox'],
    [{ mailboxMb: 500.1 }, false, 'quota.mailbox'],
    [{ mailboxMb: 501 }, false, 'quota.mailbox'],
    [{ mailboxMb: 0 }, false, 'quota.mailbox'],
    [{ mailboxMb: -1 }, false, 'quota.mailbox'],
    [{ mailboxMb: 1 }, true, 'quota.mailbox'],
    [{ attachmentMb: 50 }, true, 'quota.attachment'],
    [{ attachmentMb: 51 }, false, 'quota.attachment'],
    [{ mailboxMb: 500, attachmentMb: 50 }, true, 'quota.mailbox quota.attachment'],
    [{ mailboxMb: 500, attachmentMb: 60 }, false, 'quota.mailbox quota.attachment'],
    [{ mailboxMb: null }, true, ''],
    [{}, true, ''],
  ])('%j: %s', (facts, ok, rules) => {
    const judged = judge(facts);
    expect(judged.ok).toBe(ok);
    expect(judged.verdicts.map(({ rule }) => rule).join(' ')).toBe(rules);
    for (const { source, message } of judged.verdicts) {
      expect(source).toBe('Điều 7');
      expect(message).toMatch(/\.$/);
    }
  });

  test('0 is said to mean without limit', () => {
    expect(judge({ mailboxMb: 0 }).verdicts[0]?.message).toContain('không giới hạn');
    expect(judge({ mailboxMb: 500.5 }).verdicts[0]?.message).toContain('500,5 MB vượt quá 500 MB');
  });

  test('in bytes, and what the server must let through', () => {
    expect(toBytes(500, QD_51_2016)).toBe(524_288_000);
    expect(messageLimitMb(QD_51_2016)).toBe(69);
  });

  test.each([
    [399, 'normal'],
    [400, 'near'],
    [449, 'near'],
    [450, 'high'],
    [499, 'high'],
    [500, 'full'],
    [600, 'full'],
  ])('%i MB of 500: %s', (used, level) => {
    expect(usageLevel(used, 500, USAGE_DEFAULTS)).toBe(level);
  });

  test('without a limit there is no share', () => {
    expect(usageLevel(10, 0, USAGE_DEFAULTS)).toBe('unlimited');
  });
});
