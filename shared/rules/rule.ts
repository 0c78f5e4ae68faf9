/** Days between which something is in force, both included; `to` is null while it has not ended. */
export interface Period {
  from: string;
  to: string | null;
}

/** Where a rule is written. */
export interface ArticleSource {
  /** Number of the document, such as `51/2016/QĐ-UBND`. */
  document: string;
  article: number;
  clause?: number;
  point?: string;
}

/** Where the regulation is silent: a practice of the house, and why it is so. */
export interface OutsideSource {
  outside: string;
}

/** What a rule rests on: an article, or a stated practice outside the regulation. */
export type RuleSource = ArticleSource | OutsideSource;

/** Whether a broken rule stops the work or is only told. */
export type Severity = 'block' | 'warn';

/** What a rule says of facts; `message` is a Vietnamese sentence, `source` is ready to be read. */
export interface Verdict {
  rule: string;
  severity: Severity;
  ok: boolean;
  message: string;
  source: string;
}

/** One rule of the regulation: data, and a pure function from facts and a day to what it says of them. */
export interface Rule<Facts> {
  id: string;
  source: RuleSource;
  inForce: Period;
  /** Vietnamese. */
  title: string;
  severity: Severity;
  check(facts: Facts, on: string): Verdict;
}

/** What a rule is, before what it checks. */
export type RuleHead = Pick<Rule<never>, 'id' | 'source' | 'title' | 'severity'>;

/** Makes a rule from its head and a function that gives what is wrong in Vietnamese, or null when all is well. */
export function ruleOf<Facts>(
  head: RuleHead,
  inForce: Period,
  findFault: (facts: Facts, on: string) => string | null,
): Rule<Facts> {
  return {
    ...head,
    inForce,
    check: (facts, on) => verdictOf(head, findFault(facts, on)),
  };
}

/** Writes down what a rule found; `fault` is Vietnamese, null when all is well. */
export function verdictOf(head: RuleHead, fault: string | null): Verdict {
  return {
    rule: head.id,
    severity: head.severity,
    ok: fault === null,
    message: fault ?? `${head.title}: đạt.`,
    source: formatSource(head.source),
  };
}

/** What the rules in force on a day say of facts, in their order. */
export function checkRules<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  on: string,
): Verdict[] {
  return rules.filter(({ inForce }) => isInForce(inForce, on)).map((rule) => rule.check(facts, on));
}

/** Tells whether verdicts let the work go on: warnings do, a broken rule that blocks does not. */
export function allows(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ ok, severity }) => ok || severity === 'warn');
}

/** Tells whether something is in force on a day. */
export function isInForce(period: Period, on: string): boolean {
  return period.from <= on && (period.to === null || on <= period.to);
}

/**
 * Writes a source as screens and letters cite it.
 *
 * @example formatSource({ document: '51/2016/QĐ-UBND', article: 4, clause: 2, point: 'b' }) === 'Điều 4 khoản 2 điểm b'
 */
export function formatSource(source: RuleSource): string {
  if ('outside' in source) return `Ngoài Quy chế: ${source.outside}`;
  const clause = source.clause === undefined ? '' : ` khoản ${source.clause}`;
  const point = source.point === undefined ? '' : ` điểm ${source.point}`;
  return `Điều ${source.article}${clause}${point}`;
}
