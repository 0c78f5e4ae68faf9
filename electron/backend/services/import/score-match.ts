import { foldToToken } from '../../../../shared/text/fold.ts';
import type { MatchRecord } from '../../repositories/match-records.ts';

/** What a row of a list says of its person, made comparable. */
export interface SoughtPerson {
  nameKey: string;
  /** The name without accents, for names that differ by a tone only. */
  nameToken: string;
  birthYear: number | null;
  position: string;
  phone: string;
  /** The local part of an address of ours in the list; empty without. */
  localPart: string;
}

/** How near the unit of a mailbox is to that of a row: the same, under one head, or elsewhere. */
export type Nearness = 'same' | 'branch' | 'elsewhere';

/** How likely a mailbox is that of a person on a list. */
export interface MatchScore {
  points: number;
  /** What agrees and what does not, for the operator. */
  agreements: string[];
}

/** From here on nobody need be asked. */
export const CERTAIN_POINTS = 7;
/** From here on the operator is asked. */
export const PROBABLE_POINTS = 5;

const POINTS = {
  name: 3,
  nameWithoutAccents: 2,
  address: 5,
  year: 3,
  unit: 3,
  branch: 1,
  phone: 4,
  position: 1,
  otherYear: -2,
} as const;

/**
 * Weighs how likely a mailbox is a person's; a name alone never suffices. Where the years of birth differ, unit and
 * position say nothing: namesakes of one office are two people.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 5
 */
export function scoreMatch(
  sought: SoughtPerson,
  record: MatchRecord,
  nearness: Nearness,
): MatchScore {
  const agreements: string[] = [];
  let points = 0;
  const count = (agrees: boolean, value: number, words: string) => {
    if (!agrees) return;
    points += value;
    agreements.push(words);
  };
  const isNamed = sought.nameKey === record.nameKey;
  const isNearlyNamed = !isNamed && sought.nameToken === foldToToken(record.name);
  count(isNamed, POINTS.name, 'cùng họ tên');
  count(isNearlyNamed, POINTS.nameWithoutAccents, 'họ tên chỉ khác dấu');
  if (!isNamed && !isNearlyNamed) agreements.push('khác họ tên');
  count(
    sought.localPart !== '' && sought.localPart === record.localPart,
    POINTS.address,
    'cùng địa chỉ thư',
  );
  count(sharesPhone(sought.phone, record.phone), POINTS.phone, 'cùng điện thoại');
  const years = compareYears(sought.birthYear, record.birthYear);
  count(years === 'same', POINTS.year, 'cùng năm sinh');
  count(years === 'other', POINTS.otherYear, 'khác năm sinh');
  if (years !== 'other') {
    count(nearness === 'same', POINTS.unit, 'cùng đơn vị');
    count(nearness === 'branch', POINTS.branch, 'cùng cơ quan');
    const isSamePosition =
      sought.position !== '' && sought.position === foldToToken(record.position);
    // Elsewhere a position says nothing: every office has its Chuyên viên.
    count(isSamePosition, nearness === 'same' ? POINTS.position : 0, 'cùng chức vụ');
  }
  if (nearness === 'elsewhere') agreements.push('khác đơn vị');
  // Whoever's name is written otherwise is for the operator to recognise.
  return { points: isNamed ? points : Math.min(points, CERTAIN_POINTS - 1), agreements };
}

function compareYears(a: number | null, b: number | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'other';
}

/** Either may hold several numbers. */
function sharesPhone(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const others = new Set(b.split(' / '));
  return a.split(' / ').some((number) => others.has(number));
}
