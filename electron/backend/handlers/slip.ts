import { formatDocumentNumber } from '../../../shared/domain/document.ts';
import { SLIP_SIGN } from '../../../shared/domain/slip.ts';
import { AppError } from '../../../shared/errors.ts';
import { listSlips } from '../repositories/account-slips.ts';
import type { SlipSource } from '../services/slips/print-slips.ts';
import { enterSlipChanged } from '../services/slips/slip-changed.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Slips that hand first passwords over. */
export const slip = os.slip.router({
  list: os.slip.list.handler(
    query(({ db, today, input: { limit, offset, ...filter } }) => {
      const { mailboxId = null, state = null, localPart = null } = filter;
      const found = listSlips(db, { mailboxId, state, localPart }, today, { limit, offset });
      const rows = found.rows.map(({ number, ...row }) => ({
        ...row,
        numberAndSign: `${formatDocumentNumber(number)}/${SLIP_SIGN}`,
      }));
      return { rows, total: found.total };
    }),
  ),
  print: os.slip.print.handler(
    job(({ input, files, jobs, options }) => {
      const { layout, platform, reason } = input;
      const running = jobs.run(
        'slip.print',
        { source: sourceOf(input), layout, platform, reason },
        options,
      );
      return mapResult(running, (printed) => ({
        count: printed.count,
        files: printed.files.map(({ name, bytes }) => ({
          fileId: files.holdSecret(name, bytes),
          name,
        })),
      }));
    }),
  ),
  changed: os.slip.changed.handler(
    command(({ input, ...act }) => {
      enterSlipChanged(act, input);
      return {};
    }),
  ),
});

function sourceOf({ mailboxIds, planId }: Partial<Record<'mailboxIds' | 'planId', unknown>>) {
  if (planId !== undefined) return { planId } as SlipSource;
  if (mailboxIds !== undefined) return { mailboxIds } as SlipSource;
  throw new AppError('INPUT_INVALID', { issues: [{ path: 'mailboxIds', rule: 'invalid' }] });
}
