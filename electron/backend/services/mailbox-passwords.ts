import { randomInt } from 'node:crypto';
import {
  judgePassword,
  type PasswordFacts,
  type PasswordJudgement,
} from '../../../shared/rules/password.ts';
import { generatePassword } from '../../../shared/rules/password-generator.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import type { ReadDb } from '../db/database.ts';
import { getSettings } from './settings.ts';

/**
 * Judges a password of a mailbox by the regulation of a day and what this office has chosen.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8 khoản 1
 */
export function checkMailboxPassword(
  db: ReadDb,
  facts: PasswordFacts,
  on: string,
): PasswordJudgement {
  return judgePassword(facts, profileOn(on), getSettings(db).password, on);
}

/**
 * Makes first passwords of mailboxes, by the operating system's source of randomness.
 *
 * @param avoid parts of the name, the unit and the birth year, none of which is inside, nor is the year of the day
 */
export function makeMailboxPasswords(
  db: ReadDb,
  count: number,
  on: string,
  avoid: readonly string[] = [],
): string[] {
  const profile = profileOn(on);
  const { generatedLength } = getSettings(db).password;
  return Array.from({ length: count }, () =>
    generatePassword((below) => randomInt(below), profile, generatedLength, [
      ...avoid,
      on.slice(0, 4),
    ]),
  );
}
