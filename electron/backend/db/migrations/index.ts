import { sql as register } from './0001-register.ts';
import { sql as operatorRights } from './0002-operator-rights.ts';
import { sql as mailboxEvents } from './0003-mailbox-events.ts';
import { sql as searchFragments } from './0004-search-fragments.ts';
import { sql as settings } from './0005-settings.ts';
import { sql as usage } from './0006-usage.ts';
import { sql as requests } from './0007-requests.ts';
import { sql as auditChain } from './0008-audit-chain.ts';
import { sql as documents } from './0009-documents.ts';
import { sql as importDecisions } from './0010-import-decisions.ts';
import { sql as serverPlans } from './0011-server-plans.ts';
import { sql as handover } from './0012-handover.ts';
import { sql as lifecycle } from './0013-lifecycle.ts';
import { sql as slips } from './0014-slips.ts';
import { sql as unitsInTime } from './0015-units-in-time.ts';
import { sql as logEntries } from './0016-log-entries.ts';
import { sql as directoryDesk } from './0017-directory-desk.ts';
import { sql as reports } from './0018-reports.ts';
import { sql as firstPasswords } from './0019-first-passwords.ts';
import { sql as undoneGrants } from './0020-undone-grants.ts';
import { sql as requestLists } from './0021-request-lists.ts';
import { sql as approvals } from './0022-approvals.ts';
import { sql as bulkChanges } from './0023-bulk-changes.ts';
import { sql as idleness } from './0024-idleness.ts';
import { sql as sharedOut } from './0025-shared-out.ts';
import { sql as keptTime } from './0026-kept-time.ts';
import { sql as endedPeople } from './0027-ended-people.ts';

/** Every migration in order; index 0 brings `user_version` to 1. Frozen once landed. */
export const MIGRATIONS: readonly string[] = [
  register,
  operatorRights,
  mailboxEvents,
  searchFragments,
  settings,
  usage,
  requests,
  auditChain,
  documents,
  importDecisions,
  serverPlans,
  handover,
  lifecycle,
  slips,
  unitsInTime,
  logEntries,
  directoryDesk,
  reports,
  firstPasswords,
  undoneGrants,
  requestLists,
  approvals,
  bulkChanges,
  idleness,
  sharedOut,
  keptTime,
  endedPeople,
];
