import * as z from 'zod';
import { BACKUP_REASONS } from '../../domain/backup.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { instant, line } from './schemas.ts';

const counts = z.object({
  mailboxes: z.number(),
  units: z.number(),
  operators: z.number(),
  auditEvents: z.number(),
});

const path = line(1_000).pipe(z.string().min(1));
const passphrase = z.string().max(200).nullish();
/** A backup by where it is; encrypted ones take their passphrase. */
const which = z.object({ path, passphrase });

const backupFile = z.object({
  path: z.string(),
  name: z.string(),
  createdAt: instant,
  reason: z.enum(BACKUP_REASONS),
  sizeBytes: z.number(),
  counts,
});

const administer = { right: 'administer' } as const;

/** Copies of the register: made by themselves, proven, put back. */
export const backup = {
  state: query('The backups there are, where they go and what is due', administer)
    .input(z.object({}).default({}))
    .output(
      z.object({
        folder: z.string(),
        backups: z.array(backupFile),
        second: z.object({
          folder: z.string().nullable(),
          hasPassphrase: z.boolean(),
          /** When a copy was last taken out of this machine. */
          copiedAt: instant.nullable(),
        }),
        /** Why the last automatic backup failed. */
        failure: z.object({ code: z.string(), at: instant }).nullable(),
      }),
    ),
  create: job('Copies the register, proves the copy and keeps it', administer)
    .input(
      z
        .object({
          /** Another folder than the data folder's own; it must exist. */
          folder: path.nullish(),
        })
        .default({}),
    )
    .output(progressThen(z.object({ path: z.string(), sha256: z.string() }))),
  verify: job('Proves that a backup is whole: fingerprint, content, SQLite’s own check', administer)
    .input(which)
    .output(progressThen(z.object({ ok: z.boolean(), reason: z.string().nullable() }))),
  compare: job('What restoring a backup would lose and bring back', administer)
    .input(which)
    .output(
      progressThen(
        z.object({
          createdAt: instant,
          backup: counts,
          now: counts,
          /** Events after the backup, by kind, newest first; they would be lost. */
          lost: z.object({
            events: z.number(),
            byAction: z.array(z.object({ action: z.string(), count: z.number() })),
          }),
          /** The register of now does not come from this backup: all of it would be exchanged. */
          isOther: z.boolean(),
        }),
      ),
    ),
  restore: job('Puts a proven backup in the place of the register, which is kept', {
    ...administer,
    needsPassword: true,
  })
    .input(which)
    .output(progressThen(z.object({ ok: z.literal(true), keptIn: z.string() }))),
  drill: job(
    'Restores the newest backup (or a named one) into a temporary place and proves it',
    administer,
  )
    .input(z.object({ path: path.nullish(), passphrase }).default({}))
    .output(
      progressThen(
        z.object({
          ok: z.literal(true),
          name: z.string(),
          createdAt: instant,
          counts,
          /** The chain of the audit in the restored register. */
          auditOk: z.boolean(),
          durationMs: z.number(),
        }),
      ),
    ),
  configure: command('Says where a second, encrypted copy goes, and under which passphrase', {
    ...administer,
    needsPassword: true,
  })
    .input(
      z.object({
        secondFolder: path.nullable(),
        /** Null keeps the one there is. */
        passphrase,
      }),
    )
    .output(z.object({})),
  copyOut: job('Makes an encrypted copy of the newest backup in the second folder', administer)
    .input(z.object({}).default({}))
    .output(progressThen(z.object({ path: z.string() }))),
};

const missing = z.object({
  /** Events recorded after this backup, as far as the damaged register still tells. */
  events: z.number().nullable(),
});

/** The way out when the register cannot be opened, and the way in with a backup on a new machine. */
export const recovery = {
  state: query('Whether the register is open and, if not, what can be done about it', {
    right: 'public',
  })
    .input(z.object({}).default({}))
    .output(
      z.object({
        state: z.enum(['open', 'new', 'failed']),
        /** Only while the register cannot be opened. */
        failure: z.object({ code: z.string(), details: z.unknown() }).nullable(),
        quarantine: z.string().nullable(),
        backups: z.array(
          backupFile.pick({ name: true, createdAt: true, counts: true }).extend({ missing }),
        ),
        canReadCopy: z.boolean(),
      }),
    ),
  restore: command('Puts a backup in place for whoever administers the register in it', {
    right: 'public',
  })
    .input(
      z.object({
        /** The name of a backup of the data folder, or the path of one elsewhere. */
        backup: path,
        passphrase,
        username: line(60),
        password: z.string().max(200),
      }),
    )
    .output(z.object({ keptIn: z.string() })),
  readCopy: command('Opens a copy of a register that can only be read', { right: 'public' })
    .input(z.object({}).default({}))
    .output(z.object({})),
};
