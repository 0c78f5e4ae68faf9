import { LOCAL_PART_MAX_LENGTH } from './candidate-form.ts';

const LOCAL_PART = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/**
 * Tells whether text can stand before the `@`: small letters without marks and digits, the parts of a sub-unit's
 * address separated by a dot.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 ("viết liền, chữ thường và không dấu")
 */
export function isUsableLocalPart(text: string): boolean {
  return text.length <= LOCAL_PART_MAX_LENGTH && LOCAL_PART.test(text);
}
