import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

/** What is set, the defaults, and who changed what. */
export function useSettings() {
  return useQuery(api.settings.get.queryOptions({ input: {} }));
}

/** Saves some fields; everything that is judged by settings is asked anew. */
export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation(
    api.settings.update.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
}
