import { profileOn } from '../../../shared/rules/profiles/index.ts';
import { judgeQuota } from '../../../shared/rules/quota.ts';
import { os, query } from './procedure.ts';

/** Sizes, by Điều 7. */
export const quota = os.quota.router({
  check: os.quota.check.handler(
    query(({ input, today }) => judgeQuota(input, profileOn(today), today)),
  ),
});
