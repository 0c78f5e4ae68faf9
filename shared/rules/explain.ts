import type { AddressCandidate } from '../domain/address.ts';
import { writeDay } from '../domain/calendar-day.ts';
import type { RegulationProfile } from './profile.ts';
import type { Verdict } from './rule.ts';

/**
 * Says what a rule found and where it is written, in one sentence, as screens have it.
 *
 * @example 'Thiếu chữ số (Điều 8 khoản 1).'
 */
export function explainVerdict({ message, source }: Pick<Verdict, 'message' | 'source'>): string {
  return withSource(message, source);
}

/** Says what stands in the way, a sentence for each broken rule that blocks; empty when nothing does. */
export function explainRefusal(verdicts: readonly Verdict[]): string {
  return verdicts
    .filter(({ ok, severity }) => !ok && severity === 'block')
    .map(explainVerdict)
    .join(' ');
}

/** Says of an address what it is, whether it may be had and why, in one sentence or two. */
export function explainCandidate({ address, note, source }: AddressCandidate): string {
  const named = address === '' ? note : `${address}: ${note}`;
  return withSource(named, source);
}

/**
 * Cites a source as official letters do, from the smallest part to the document. A source outside the regulation has
 * no document to cite and is said as it is.
 *
 * @example 'điểm b khoản 2 Điều 4 Quy chế ban hành kèm theo Quyết định số 51/2016/QĐ-UBND ngày 31/10/2016'
 */
export function citeInLetter(
  source: string,
  { number, issuedOn, issuedBy }: Pick<RegulationProfile, 'number' | 'issuedOn' | 'issuedBy'>,
): string {
  const parts = /^Điều (\d+)(?: khoản (\d+))?(?: điểm (\S+))?$/.exec(source);
  if (!parts) return source;
  const [, article, clause, point] = parts;
  const place = [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`].filter(
    Boolean,
  );
  return `${place.join(' ')} Quy chế ban hành kèm theo Quyết định số ${number} ngày ${writeDay(issuedOn)} của ${issuedBy}`;
}

/** The sentence without its full stop, the source in brackets, the full stop. */
function withSource(sentence: string, source: string): string {
  return `${sentence.replace(/\.$/, '')} (${source}).`;
}
