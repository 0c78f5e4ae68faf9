import { foldToToken } from '../text/fold.ts';
import type { RegulationProfile } from './profile.ts';
import {
  allows,
  checkRules,
  type Rule,
  type RuleHead,
  type RuleSource,
  ruleOf,
  type Severity,
  type Verdict,
} from './rule.ts';

/** What a password is judged by beside itself. */
export interface PasswordFacts {
  password: string;
  /** What must not be inside it: parts of the name, the unit, the birth year. */
  avoid?: readonly string[];
}

/** Whether a password may be used, and what every rule says of it. */
export interface PasswordJudgement {
  ok: boolean;
  verdicts: Verdict[];
}

/** What the office has chosen where Điều 8 is silent. */
export interface PasswordChoices {
  refusesOtherSigns: boolean;
}

/**
 * Judges a password of a mailbox.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8 khoản 1
 * @example judgePassword({ password: 'MatKhaus$789' }, profile, choices, on).ok === true
 */
export function judgePassword(
  facts: PasswordFacts,
  profile: RegulationProfile,
  choices: PasswordChoices,
  on: string,
): PasswordJudgement {
  const verdicts = checkRules(passwordRules(profile, choices), facts, on);
  return { ok: allows(verdicts), verdicts };
}

/** Parts shorter than this are in too many passwords by chance to be called guessed. */
const SHORTEST_AVOIDED = 3;

/** Tells whether a password holds something that is easily guessed of its owner. */
export function holdsGuessable(password: string, avoid: readonly string[]): boolean {
  const folded = foldToToken(password);
  return avoid
    .map(foldToToken)
    .some((part) => part.length >= SHORTEST_AVOIDED && folded.includes(part));
}

function passwordRules(
  { password, inForce }: RegulationProfile,
  { refusesOtherSigns }: PasswordChoices,
): Rule<PasswordFacts>[] {
  const { minLength, signs, signsOfExample, source } = password;
  const listed = [...signs].join(', ');
  const accepted = signs + signsOfExample;
  const rule = (
    id: string,
    title: string,
    findFault: (text: string, avoid: readonly string[]) => string | null,
    other: { severity?: Severity; source?: RuleSource } = {},
  ): Rule<PasswordFacts> => {
    const head: RuleHead = {
      id: `password.${id}`,
      title,
      severity: other.severity ?? 'block',
      source: other.source ?? source,
    };
    return ruleOf<PasswordFacts>(head, inForce, (facts) =>
      findFault(facts.password, facts.avoid ?? []),
    );
  };
  const needs = (pattern: RegExp, fault: string) => (text: string) =>
    pattern.test(text) ? null : fault;
  return [
    rule('length', `Dài ${minLength} ký tự trở lên`, (text) =>
      [...text].length >= minLength
        ? null
        : `Mật khẩu mới có ${[...text].length} ký tự; phải từ ${minLength} ký tự trở lên.`,
    ),
    rule('upper', 'Có ký tự in hoa', needs(/\p{Lu}/u, 'Thiếu ký tự in hoa.')),
    rule('lower', 'Có ký tự in thường', needs(/\p{Ll}/u, 'Thiếu ký tự in thường.')),
    rule('digit', 'Có chữ số', needs(/[0-9]/, 'Thiếu chữ số.')),
    rule('sign', `Có ký tự đặc biệt (${listed})`, (text) =>
      [...text].some((character) => accepted.includes(character))
        ? null
        : `Thiếu ký tự đặc biệt (${listed}).`,
    ),
    rule(
      'other-signs',
      'Không có ký tự ngoài danh mục',
      (text) => {
        const others = otherSigns(text, accepted);
        return others === ''
          ? null
          : `Có ký tự ngoài danh mục của Điều 8: ${others}; hệ thống thư có thể không nhận.`;
      },
      {
        severity: refusesOtherSigns ? 'block' : 'warn',
        source: {
          outside: `Điều 8 chỉ nêu ${listed}; dấu ${[...signsOfExample].join(', ')} được nhận vì có trong ví dụ`,
        },
      },
    ),
    rule(
      'guessable',
      'Không chứa họ tên, đơn vị, năm sinh',
      (text, avoid) =>
        holdsGuessable(text, avoid)
          ? 'Mật khẩu chứa họ tên, tên đơn vị hoặc năm sinh, dễ bị đoán ra.'
          : null,
      {
        severity: 'warn',
        source: { outside: 'mật khẩu dễ đoán không bảo vệ được hộp thư' },
      },
    ),
  ];
}

/** Letters with marks and spaces count too: some mail programs cannot send them. */
function otherSigns(text: string, accepted: string): string {
  const others = [...text].filter(
    (character) => !/[A-Za-z0-9]/.test(character) && !accepted.includes(character),
  );
  return [...new Set(others)].map((sign) => (sign === ' ' ? 'dấu cách' : sign)).join(', ');
}
