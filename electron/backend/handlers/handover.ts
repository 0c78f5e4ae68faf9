import { NO_PARTICULARS } from '../../../shared/domain/handover.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { listCustody, listHeldBy } from '../repositories/custody-terms.ts';
import { listHandovers } from '../repositories/handovers.ts';
import { currentProfile } from '../services/current-profile.ts';
import {
  cancelHandover,
  changeHandover,
  issueMinutes,
} from '../services/handover/change-handover.ts';
import { completeHandover } from '../services/handover/complete-handover.ts';
import { correctHandover, createHandovers } from '../services/handover/create-handover.ts';
import {
  addDelegate,
  assignCustodian,
  custodyOf,
  endDelegate,
} from '../services/handover/custody.ts';
import { departedHolders } from '../services/handover/departed-holders.ts';
import { describeHandover } from '../services/handover/describe-handover.ts';
import { command, os, query } from './procedure.ts';

/** Who manages and who may use agency mailboxes. */
export const custody = os.custody.router({
  list: os.custody.list.handler(
    query(({ db, today, input: { text, onlyWithout, ...page } }) => {
      const words = foldForSearch(text ?? '')
        .split(' ')
        .filter(Boolean)
        .slice(0, 12);
      return listCustody(db, { words, onlyWithout }, today, page);
    }),
  ),
  get: os.custody.get.handler(
    query(({ db, today, input }) => {
      const on = input.on ?? today;
      const { mailbox, ...rest } = custodyOf(db, input.mailboxId, on);
      return {
        ...rest,
        mailboxId: mailbox.id,
        unitId: mailbox.unitId,
        unitName: mailbox.unitName,
        address: `${mailbox.localPart}@${currentProfile(db, today).domain}`,
        on,
      };
    }),
  ),
  heldBy: os.custody.heldBy.handler(
    query(({ db, today, input }) => ({ rows: listHeldBy(db, input, today) })),
  ),
  departed: os.custody.departed.handler(
    query(({ db, today }) => ({
      rows: departedHolders(db, today).map(({ term, ...holder }) => ({
        ...holder,
        mailboxId: term.mailboxId,
        role: term.role,
        personId: term.personId,
        personName: term.personName,
        position: term.position,
      })),
    })),
  ),
  assign: os.custody.assign.handler(
    command(({ input, ...act }) => ({ termId: assignCustodian(act, input) })),
  ),
  addDelegate: os.custody.addDelegate.handler(
    command(({ input, ...act }) => ({ termId: addDelegate(act, input) })),
  ),
  endDelegate: os.custody.endDelegate.handler(
    command(({ input, ...act }) => {
      endDelegate(act, input);
      return {};
    }),
  ),
});

/** Handing agency mailboxes over. */
export const handover = os.handover.router({
  list: os.handover.list.handler(
    query(({ db, input: { state = null, mailboxId = null, ...page } }) =>
      listHandovers(db, { state, mailboxId }, page),
    ),
  ),
  get: os.handover.get.handler(
    query(({ db, today, input }) => describeHandover(db, input.id, today)),
  ),
  create: os.handover.create.handler(
    command(({ input, ...act }) => {
      const particulars = { ...NO_PARTICULARS, ...input.particulars };
      const ids = createHandovers(act, { ...input, particulars });
      const handovers = ids.map((id) => describeHandover(act.db, id, act.today));
      const [first] = ids;
      if (first === undefined) throw new Error('no handover was entered');
      return { id: first, handovers };
    }),
  ),
  change: os.handover.change.handler(
    command(({ input: { id, ...change }, ...act }) => {
      changeHandover(act, id, change);
      return describeHandover(act.db, id, act.today);
    }),
  ),
  issueMinutes: os.handover.issueMinutes.handler(
    command(({ input, ...act }) => {
      issueMinutes(act, input.id);
      return describeHandover(act.db, input.id, act.today);
    }),
  ),
  complete: os.handover.complete.handler(
    command(({ input, ...act }) => {
      completeHandover(act, input.id);
      return describeHandover(act.db, input.id, act.today);
    }),
  ),
  cancel: os.handover.cancel.handler(
    command(({ input, ...act }) => {
      cancelHandover(act, input.id, input.reason);
      return describeHandover(act.db, input.id, act.today);
    }),
  ),
  correct: os.handover.correct.handler(
    command(({ input, ...act }) => {
      const particulars = { ...NO_PARTICULARS, ...input.particulars };
      const id = correctHandover(act, input.id, { ...input, particulars });
      return describeHandover(act.db, id, act.today);
    }),
  ),
});
