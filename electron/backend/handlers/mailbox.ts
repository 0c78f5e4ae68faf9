import { listMailboxDocuments } from '../repositories/mailbox-documents.ts';
import { hideHolders } from '../services/branch.ts';
import { editMailbox } from '../services/edit-mailbox.ts';
import {
  addAliasTo,
  changeOne,
  endAliasOf,
  grantAgency,
  issueOne,
  moveOne,
  readdressOne,
} from '../services/mailbox-commands.ts';
import { getMailboxDetails } from '../services/mailbox-details.ts';
import { proposeMailboxAddress } from '../services/propose-mailbox-address.ts';
import { command, os, query } from './procedure.ts';

/** Acts on one mailbox, and everything known of it. */
export const mailbox = os.mailbox.router({
  get: os.mailbox.get.handler(
    query(({ db, input, today }) => getMailboxDetails(db, input.id, today)),
  ),
  documents: os.mailbox.documents.handler(
    query(({ db, input }) => listMailboxDocuments(db, input.id)),
  ),
  proposeAddress: os.mailbox.proposeAddress.handler(
    query(({ db, input, today, branch }) =>
      hideHolders(db, branch, proposeMailboxAddress(db, input.id, input, today), today),
    ),
  ),
  issue: os.mailbox.issue.handler(command(issueOne)),
  grantAgency: os.mailbox.grantAgency.handler(command(grantAgency)),
  change: os.mailbox.change.handler(command(changeOne)),
  edit: os.mailbox.edit.handler(command(editMailbox)),
  move: os.mailbox.move.handler(command(moveOne)),
  readdress: os.mailbox.readdress.handler(command(readdressOne)),
  addAlias: os.mailbox.addAlias.handler(command(addAliasTo)),
  endAlias: os.mailbox.endAlias.handler(command(endAliasOf)),
});
