import type { ProvisionPlatform } from '../../../../shared/domain/server-plan.ts';
import { exchangeScript, writeExchangeTable } from '../../mail-server/exchange-commands.ts';
import { writeMdaemonAccounts } from '../../mail-server/mdaemon-accounts.ts';
import {
  type StepWithPassword,
  writeCommandTable,
  writeLdifChanges,
} from '../../mail-server/other-commands.ts';
import { type Command, writeZmprov, zmprovOf } from '../../mail-server/zmprov-commands.ts';

/** A file for the server, and which of the steps it tells at which of its places. */
export interface PlanFile {
  name: string;
  bytes: Uint8Array;
  /** Each step by its order, with its command in the file, 0-based. */
  places: ReadonlyMap<number, number>;
}

/** MDaemon's words for the states of an account: frozen still takes mail in, disabled is closed altogether. */
const MDAEMON_STATUSES = { active: 'enabled', locked: 'frozen', closed: 'disabled' };

/**
 * Writes steps in the form a server takes. What its own form cannot say goes to a table beside it.
 *
 * @param stem the name of the files without what tells them apart
 */
export function writePlanFiles(
  platform: ProvisionPlatform,
  steps: readonly StepWithPassword[],
  stem: string,
  domain: string,
): PlanFile[] {
  const inOrder = new Map(steps.map((_, index) => [index, index]));
  switch (platform) {
    case 'zimbra':
      return [writeZimbra(steps, stem)];
    case 'csv':
      return [{ name: `${stem}.csv`, bytes: writeCommandTable(steps), places: inOrder }];
    case 'ldif':
      return [{ name: `${stem}.ldif`, bytes: writeLdifChanges(steps, domain), places: inOrder }];
    case 'exchange':
      return [
        { name: `${stem}.csv`, bytes: writeExchangeTable(steps), places: inOrder },
        { name: `${stem}.ps1`, bytes: exchangeScript(), places: new Map() },
      ];
    case 'mdaemon':
      return writeMdaemon(steps, stem);
  }
}

function writeZimbra(steps: readonly StepWithPassword[], stem: string): PlanFile {
  const commands: Command[] = [];
  const places = new Map<number, number>();
  for (const [index, { step, password }] of steps.entries()) {
    places.set(index, commands.length);
    commands.push(...zmprovOf(step, password));
  }
  return { name: `${stem}.zmp`, bytes: writeZmprov(commands), places };
}

function writeMdaemon(steps: readonly StepWithPassword[], stem: string): PlanFile[] {
  const ordered = steps.map((each, index) => ({ ...each, index }));
  const isNew = ({ step }: StepWithPassword) => step.verb === 'create';
  const placed = (part: typeof ordered) => new Map(part.map(({ index }, place) => [index, place]));
  const news = ordered.filter(isNew);
  const others = ordered.filter((each) => !isNew(each));
  const files: PlanFile[] = [];
  if (news.length > 0) {
    const bytes = writeMdaemonAccounts(news);
    files.push({ name: `${stem}_tao-moi.txt`, bytes, places: placed(news) });
  }
  if (others.length > 0) {
    const bytes = writeCommandTable(others, MDAEMON_STATUSES);
    files.push({ name: `${stem}.csv`, bytes, places: placed(others) });
  }
  return files;
}
