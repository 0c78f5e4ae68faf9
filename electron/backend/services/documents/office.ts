import {
  type NumberSeries,
  type OfficeSettings,
  SERIES_CODES,
} from '../../../../shared/domain/document.ts';
import type { ReadDb } from '../../db/database.ts';
import type { Letterhead } from '../../documents/model.ts';
import { getSettings } from '../settings.ts';

/** What the issuing office is called here. */
export function officeOf(db: ReadDb): OfficeSettings {
  return getSettings(db).office;
}

/** The letterhead of the office's documents. */
export function letterheadOf({
  superior,
  office,
  officeInText,
  place,
}: OfficeSettings): Letterhead {
  return { superior, office, officeInText, place };
}

/**
 * What follows the number: the kind's abbreviation and the office's; for a letter the office's and the drafting unit's.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3
 */
export function signOf(
  series: NumberSeries,
  { officeCode, draftingCode }: Pick<OfficeSettings, 'officeCode' | 'draftingCode'>,
): string {
  const code = SERIES_CODES[series];
  const parts = code === '' ? [officeCode, draftingCode] : [code, officeCode];
  return `/${parts.filter(Boolean).join('-')}`;
}
