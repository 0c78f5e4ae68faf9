import type { ServerStatus } from './usage.ts';

/** What can be told to a mail server about one account. */
export const SERVER_VERBS = [
  'create',
  'modify',
  'password',
  'status',
  'rename',
  'alias-add',
  'alias-remove',
  'delete',
] as const;
/** One of {@link SERVER_VERBS}. */
export type ServerVerb = (typeof SERVER_VERBS)[number];

/** What the server keeps of an account's person; what is absent stays as it is. */
export interface AccountFacts {
  name?: string;
  /** The family name and what stands before the given name, as directories want them apart. */
  surname?: string;
  givenName?: string;
  unit?: string;
  position?: string;
  phone?: string;
  quotaMb?: number;
}

/** One thing to tell the server; addresses are whole. Passwords are never part of it. */
export type ServerStep =
  | { verb: 'create'; address: string; facts: AccountFacts }
  | { verb: 'modify'; address: string; facts: AccountFacts; before: AccountFacts }
  | { verb: 'password'; address: string }
  | { verb: 'status'; address: string; status: ServerStatus; before: ServerStatus }
  | { verb: 'rename'; address: string; to: string }
  | { verb: 'alias-add'; address: string; alias: string }
  | { verb: 'alias-remove'; address: string; alias: string }
  | { verb: 'delete'; address: string };

/** How far a step is: thought out, handed over as a file, done on the server, refused by it. */
export const STEP_STATES = ['planned', 'exported', 'confirmed', 'failed'] as const;
/** One of {@link STEP_STATES}. */
export type StepState = (typeof STEP_STATES)[number];

/** For whom the files are written: Zimbra and Carbonio; Exchange; MDaemon; a table for any other server; a directory. */
export const PROVISION_PLATFORMS = ['zimbra', 'exchange', 'mdaemon', 'csv', 'ldif'] as const;
/** One of {@link PROVISION_PLATFORMS}. */
export type ProvisionPlatform = (typeof PROVISION_PLATFORMS)[number];

/** Steps that hand over a password. */
export function needsPassword({ verb }: Pick<ServerStep, 'verb'>): boolean {
  return verb === 'create' || verb === 'password';
}
