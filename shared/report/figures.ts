import type { UnitKind } from '../domain/unit.ts';

/** Kinds of mailboxes a report tells apart: those of units by what the unit is, and those of people. */
export const REPORT_CATEGORIES = [
  'agency',
  'district',
  'commune',
  'subunit',
  'organisation',
  'personal',
] as const satisfies readonly (UnitKind | 'personal')[];
/** One of {@link REPORT_CATEGORIES}. */
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

/**
 * How many mailboxes there were at the beginning, what happened, and how many there are at the end:
 * `opening + issued + restored + transferred - revoked - deleted = closing`.
 */
export interface Flow {
  opening: number;
  /** Granted, less what was undone within the period as never issued. */
  issued: number;
  /** Acts that changed what is known of a mailbox. */
  changed: number;
  passwordResets: number;
  /** Cancelled at a unit's request, taken back in an emergency, or undone after the period it was granted in. */
  revoked: number;
  /** Deleted after 12 months without use. */
  deleted: number;
  /** Brought back after having been revoked or deleted. */
  restored: number;
  /** Came from other kinds of units, less what went there, when units were reorganised. */
  transferred: number;
  closing: number;
}

/** The flow of one kind of mailboxes. */
export interface CategoryFlow extends Flow {
  category: ReportCategory;
}

/** How the mailboxes of a unit are used, from the newest snapshot of the mail server up to the closing day. */
export interface UsageFigures {
  /** Live and not locked. */
  inUse: number;
  /** Of these: those the snapshot knows, which percentages are reckoned from. */
  known: number;
  regular: number;
  never: number;
  /** Not used for more than 6 months, those over 12 included. */
  overSixMonths: number;
  overTwelveMonths: number;
  /** More than 90 % of their quota. */
  nearQuota: number;
  /** The password first given was not changed. */
  defaultPassword: number;
}

/** One unit that reports (Điều 15 khoản 5), its sub-units counted with it. */
export interface UnitFigures {
  unitId: number;
  name: string;
  kind: UnitKind;
  /** The district a commune belongs to, or null. */
  parentId: number | null;
  /** Cán bộ, công chức, viên chức of that year; null when nobody has told. */
  staff: number | null;
  agencyMailboxes: number;
  personalMailboxes: number;
  /** Null without a snapshot. */
  usage: UsageFigures | null;
}

/** Mailboxes locked, unlocked, deleted or taken back under one document. */
export interface ActionFigures {
  /** As people cite it; empty when none was given. */
  document: string;
  on: string;
  locked: number;
  unlocked: number;
  deleted: number;
  emergencies: number;
}

/** A mailbox that was locked, deleted or taken back, as the annex lists it. */
export interface ActionLine {
  name: string;
  unit: string;
  address: string;
  kind: 'locked' | 'deleted' | 'revoked';
  on: string;
  document: string;
}

/** Entries of one kind in a register of the centre. */
export interface RegisterCount {
  kind: string;
  count: number;
  /** @unit minutes */
  downMinutes: number;
  /** Those whose handling is finished. */
  closed: number;
}

/** A training course (Điều 12 khoản 3). */
export interface TrainingFigures {
  title: string;
  on: string;
  people: number;
  unit: string;
}

/** Which units have reported (Điều 15 khoản 5). */
export interface ReportingFigures {
  asked: number;
  inTime: number;
  late: number;
  /** Names of those that have not. */
  missing: readonly string[];
  /** Units whose report says that their directory is on their site (Điều 15 khoản 3). */
  published: number;
}

/** Something that happened or was said, in one sentence. */
export interface ReportNote {
  on: string;
  unit: string;
  text: string;
}

/** What a proposal is about: money and equipment, the regulation itself, or anything else. */
export const PROPOSAL_TOPICS = ['means', 'regulation', 'other'] as const;

/** A difficulty or a proposal (Điều 19 khoản 2). */
export interface Proposal extends ReportNote {
  topic: (typeof PROPOSAL_TOPICS)[number];
}

/** What happened month by month; use is null where no snapshot of that month tells it. */
export interface MonthFigures {
  /** `YYYY-MM`. */
  month: string;
  issued: number;
  /** At the end of the month, or of the period. */
  live: number;
  /** Mailboxes the newest snapshot of the month knows, and those of them used regularly. */
  known: number | null;
  regular: number | null;
}

/** What is told of a period, and compared with the same of the year before. */
export interface PeriodFigures {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  flows: readonly CategoryFlow[];
  units: readonly UnitFigures[];
  /** Day of the snapshot the usage comes from, or null. */
  usageOn: string | null;
  incidents: readonly RegisterCount[];
  violations: readonly RegisterCount[];
  training: readonly TrainingFigures[];
  reporting: ReportingFigures;
  months: readonly MonthFigures[];
}

/** Everything a report says in numbers, as of its closing day (ngày chốt số liệu). */
export interface ReportFigures extends PeriodFigures {
  /** Days without access up to which use counts as regular, slack of the mail server included. */
  regularDays: number;
  actions: readonly ActionFigures[];
  actionLines: readonly ActionLine[];
  operations: readonly RegisterCount[];
  rewards: readonly ReportNote[];
  inspections: readonly ReportNote[];
  guidance: readonly ReportNote[];
  /** What is not solved by the closing day, and what the units wrote in their reports. */
  proposals: readonly Proposal[];
  /** Incidents, of whatever day, not handled by the closing day. */
  unresolved: readonly ReportNote[];
  /** How often people were told, by kind. */
  propaganda: readonly RegisterCount[];
  /** The same period of the year before as of its own last day, or null when the register does not reach back. */
  previous: PeriodFigures | null;
}

/** The flow of all kinds together. */
export function totalFlow(figures: Pick<ReportFigures, 'flows'>): Flow {
  const total = emptyFlow();
  for (const flow of figures.flows) {
    for (const key of FLOW_KEYS) total[key] += flow[key];
  }
  return total;
}

/** A flow in which nothing happened. */
export function emptyFlow(): Flow {
  return Object.fromEntries(FLOW_KEYS.map((key) => [key, 0])) as unknown as Flow;
}

const FLOW_KEYS = [
  'opening',
  'issued',
  'changed',
  'passwordResets',
  'revoked',
  'deleted',
  'restored',
  'transferred',
  'closing',
] as const satisfies readonly (keyof Flow)[];

/** Whether what a flow says adds up. */
export function addsUp(flow: Flow): boolean {
  const { opening, issued, restored, transferred, revoked, deleted, closing } = flow;
  return opening + issued + restored + transferred - revoked - deleted === closing;
}

/** Adds up how mailboxes are used; null when none of them is known. */
export function totalUsage(units: readonly UnitFigures[]): UsageFigures | null {
  let total: UsageFigures | null = null;
  for (const { usage } of units) {
    if (!usage) continue;
    total ??= { ...NO_USAGE };
    for (const key of Object.keys(NO_USAGE) as (keyof UsageFigures)[]) total[key] += usage[key];
  }
  return total;
}

/** Usage of no mailbox. */
export const NO_USAGE: Readonly<UsageFigures> = {
  inUse: 0,
  known: 0,
  regular: 0,
  never: 0,
  overSixMonths: 0,
  overTwelveMonths: 0,
  nearQuota: 0,
  defaultPassword: 0,
};

/** People granted of all the staff, over the units whose staff is known, and which these are; null when it is known of none. */
export function grantedShare(
  units: readonly UnitFigures[],
): { people: number; staff: number; unitIds: number[] } | null {
  const known = units.filter(({ staff }) => staff !== null && staff > 0);
  if (known.length === 0) return null;
  return {
    people: known.reduce((sum, unit) => sum + unit.personalMailboxes, 0),
    staff: known.reduce((sum, unit) => sum + (unit.staff ?? 0), 0),
    unitIds: known.map(({ unitId }) => unitId),
  };
}
