import { address } from './address.ts';
import { approval } from './approval.ts';
import { audit } from './audit.ts';
import { backup, recovery } from './backup.ts';
import { clock } from './clock.ts';
import { custody } from './custody.ts';
import { directory } from './directory.ts';
import { document } from './document.ts';
import { handover } from './handover.ts';
import { history } from './history.ts';
import { importContract } from './import.ts';
import { lifecycle } from './lifecycle.ts';
import { logbook } from './logbook.ts';
import { mailbox } from './mailbox.ts';
import { operator } from './operator.ts';
import { overview } from './overview.ts';
import { password } from './password.ts';
import { privacy } from './privacy.ts';
import { provision } from './provision.ts';
import { publication } from './publication.ts';
import { quota } from './quota.ts';
import { reorganise } from './reorganise.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { slip } from './slip.ts';
import { support } from './support.ts';
import { text } from './text.ts';
import { unit } from './unit.ts';
import { update } from './update.ts';
import { usage } from './usage.ts';

/** The only list of what the application can do; client, server, validation and command line derive from it. */
export const contract = {
  session,
  overview,
  directory,
  publication,
  mailbox,
  unit,
  reorganise,
  history,
  import: importContract,
  address,
  lifecycle,
  password,
  quota,
  text,
  audit,
  backup,
  privacy,
  support,
  operator,
  recovery,
  usage,
  provision,
  logbook,
  clock,
  settings,
  request,
  document,
  custody,
  handover,
  slip,
  report,
  approval,
  update,
};
/** The type of {@link contract}. */
export type Contract = typeof contract;
