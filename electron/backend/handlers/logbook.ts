import type { LOG_BOOKS } from '../../../shared/domain/logbook/index.ts';
import {
  countLogEntries,
  type LogEntry,
  listLogEntries,
  listLogEntriesOfMailbox,
} from '../repositories/log-entries.ts';
import { currentProfile } from '../services/current-profile.ts';
import { toLogFilter } from '../services/logbook/log-question.ts';
import {
  closeLogEntry,
  reopenLogEntry,
  saveLogEntry,
  withdrawEntry,
} from '../services/logbook/save-entry.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

const FILE_STEMS = {
  incident: 'So-su-co',
  violation: 'So-vi-pham',
  reward: 'So-khen-thuong',
  training: 'So-tap-huan',
  inspection: 'So-kiem-tra',
  propaganda: 'So-tuyen-truyen',
  operation: 'So-van-hanh',
  proposal: 'So-vuong-mac',
} satisfies Record<keyof typeof LOG_BOOKS, string>;

/** The small registers. */
export const logbookHandlers = os.logbook.router({
  list: os.logbook.list.handler(
    query(({ db, input, today }) => {
      const filter = toLogFilter(input);
      const { domain } = currentProfile(db, today);
      return {
        rows: listLogEntries(db, filter, input).map((entry) => toRow(entry, domain)),
        total: countLogEntries(db, filter),
      };
    }),
  ),
  ofMailbox: os.logbook.ofMailbox.handler(
    query(({ db, input, today }) => {
      const { domain } = currentProfile(db, today);
      const rows = listLogEntriesOfMailbox(db, input.mailboxId);
      return { rows: rows.map((entry) => toRow(entry, domain)) };
    }),
  ),
  save: os.logbook.save.handler(command(({ input, ...act }) => saveLogEntry(act, input))),
  close: os.logbook.close.handler(command(({ input, ...act }) => closeLogEntry(act, input))),
  reopen: os.logbook.reopen.handler(command(({ input, ...act }) => reopenLogEntry(act, input))),
  withdraw: os.logbook.withdraw.handler(command(({ input, ...act }) => withdrawEntry(act, input))),
  export: os.logbook.export.handler(
    job(({ input, today, files, jobs, options }) => {
      const { format, part } = input;
      const name = `${FILE_STEMS[input.book]}_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { filter: toLogFilter(input), path, name };
      const running =
        format === 'pdf'
          ? jobs.run('logbook.print', { ...order, part }, options)
          : jobs.run('logbook.export', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, parts: 1, ...written }));
    }),
  ),
});

function toRow({ localPart, ...entry }: LogEntry, domain: string) {
  return { ...entry, address: localPart ? `${localPart}@${domain}` : '' };
}
