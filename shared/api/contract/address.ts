import * as z from 'zod';
import { query } from './procedure.ts';
import { line, proposal } from './schemas.ts';

/** Addresses as Điều 4 forms them, judged against the ledger. */
export const address = {
  proposePersonal: query('Candidates for a person, in the order of Điều 4 khoản 2')
    .input(
      z.object({
        fullName: line(200),
        birthYear: z.number().int().min(1900).max(2100).nullish(),
        /** The surname, when it has more than one syllable. */
        surname: line(60).nullish(),
      }),
    )
    .output(proposal),
  proposeAgency: query('Candidates for a unit, by Điều 4 khoản 1')
    .input(
      z.object({
        kind: z.enum(['agency', 'district', 'commune', 'subunit']),
        name: line(300),
        /** Local part of the parent, for communes and sub-units. */
        parent: line(64).nullish(),
      }),
    )
    .output(proposal),
};
