import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** All units of the province; they change rarely, so one copy serves every screen. */
export function useUnits() {
  return useQuery(
    api.unit.list.queryOptions({ input: {}, select: ({ units }) => units, staleTime: 60_000 }),
  );
}
