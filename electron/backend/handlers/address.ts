import { hideHolders } from '../services/branch.ts';
import { proposeAgencyAddress, proposePersonalAddress } from '../services/naming.ts';
import { os, query } from './procedure.ts';

/** Addresses by Điều 4. */
export const address = os.address.router({
  proposePersonal: os.address.proposePersonal.handler(
    query(({ db, input, today, branch }) =>
      hideHolders(db, branch, proposePersonalAddress(db, input, today), today),
    ),
  ),
  proposeAgency: os.address.proposeAgency.handler(
    query(({ db, input, today, branch }) =>
      hideHolders(db, branch, proposeAgencyAddress(db, input, today), today),
    ),
  ),
});
