import type * as z from 'zod';
import { contract } from '../../shared/api/contract/index.ts';
import type { ProcedureMeta } from '../../shared/api/contract/procedure.ts';

/** A procedure of the contract as the contract tests look at it. */
export interface ContractProcedure {
  /** `group.procedure` */
  name: string;
  /** Path of its call. */
  path: string;
  meta: ProcedureMeta;
  summary: string | undefined;
  /** What it takes. */
  input: z.ZodType | undefined;
}

/** Every procedure of the contract. */
export function contractProcedures(): ContractProcedure[] {
  return Object.entries(contract).flatMap(([group, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => ({
      name: `${group}.${name}`,
      path: `/api/${group}/${name}`,
      meta: procedure['~orpc'].meta,
      summary: procedure['~orpc'].route.summary,
      input: procedure['~orpc'].inputSchema as z.ZodType | undefined,
    })),
  );
}
