import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import type { ProcedureMeta } from '../../shared/api/contract/procedure.ts';

/** A procedure as `list` shows it. */
export interface CatalogueEntry extends ProcedureMeta {
  /** `group.procedure`. */
  name: string;
  summary: string;
}

/** Walks a contract: every procedure it holds, in its order. */
export function listProcedures(router: AnyContractRouter, path: string[] = []): CatalogueEntry[] {
  if (!isContractProcedure(router)) {
    return Object.entries(router).flatMap(([key, inner]) => listProcedures(inner, [...path, key]));
  }
  const { meta, route } = router['~orpc'];

  return [{ name: path.join('.'), ...(meta as ProcedureMeta), summary: route.summary ?? '' }];
}
