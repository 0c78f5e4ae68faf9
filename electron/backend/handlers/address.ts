import { proposeAgencyAddress, proposePersonalAddress } from '../services/naming.ts';
import { os, query } from './procedure.ts';

/** Addresses by Điều 4. */
export const address = os.address.router({
  proposePersonal: os.address.proposePersonal.handler(
    query(({ db, input, today }) => proposePersonalAddress(db, input, today)),
  ),
  proposeAgency: os.address.proposeAgency.handler(
    query(({ db, input, today }) => proposeAgencyAddress(db, input, today)),
  ),
});
