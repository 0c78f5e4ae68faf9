import { AppError } from '../../../../shared/errors.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import { findStrangePart } from '../../../../shared/text/name-letters.ts';

/**
 * Refuses a name of which no address can be made, or that holds what no name has.
 *
 * @throws NAME_UNUSABLE
 */
export function assertNameUsable(name: string): void {
  const strange = findStrangePart(name);
  if (!/[a-z]/.test(foldToToken(name)) || strange !== null)
    throw new AppError('NAME_UNUSABLE', { name, strange: strange ?? '' });
}
