import type { client } from '../../api/client.ts';

/** The counts of the board as the screen shows them. */
export type Board = Awaited<ReturnType<typeof client.lifecycle.board>>;
/** A notice with the mailboxes it names. */
export type NoticeDetailsData = Awaited<ReturnType<typeof client.lifecycle.notice>>;
