import type { DirectoryPage } from '../search-directory.ts';
import type { Differences, DifferencesOrder } from './differences.ts';
import type { AsOfOrder } from './directory-as-of.ts';

/** Answers about past days, worked out where nobody else waits. */
export interface Past {
  asOf(order: AsOfOrder): Promise<DirectoryPage>;
  differences(order: DifferencesOrder): Promise<Differences>;
}
