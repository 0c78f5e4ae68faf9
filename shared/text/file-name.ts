import { foldForSearch } from './fold.ts';

/**
 * Words as they can stand in the name of a file on any system and in any program: small plain letters, digits, hyphens.
 *
 * @example fileNameWords('Tình hình sử dụng №5') === 'tinh-hinh-su-dung-5'
 */
export function fileNameWords(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
