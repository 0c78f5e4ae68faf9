import { AppError } from '../../../shared/errors.ts';
import type { Verdict } from '../../../shared/rules/rule.ts';

/**
 * Stops an act that rules do not allow, saying which and why.
 *
 * @throws RULES_REFUSE when a rule that blocks is broken
 */
export function assertRulesAllow(verdicts: readonly Verdict[]): void {
  const broken = verdicts.filter(({ ok, severity }) => !ok && severity === 'block');
  if (broken.length === 0) return;
  throw new AppError('RULES_REFUSE', {
    verdicts: broken.map(({ message, source }) => ({
      message: message.replace(/\.$/, ''),
      source,
    })),
  });
}
