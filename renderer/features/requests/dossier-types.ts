import type { client } from '../../api/client.ts';

/** The whole of a request as the dossier shows it. */
export type Dossier = Awaited<ReturnType<typeof client.request.get>>;
