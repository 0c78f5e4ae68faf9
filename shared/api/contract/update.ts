import * as z from 'zod';
import { UPDATE_PRODUCT, VERSION_PATTERN } from '../../domain/update.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { day } from './schemas.ts';

const version = z.string().regex(VERSION_PATTERN);

/** What is signed of an update. */
export const updateManifest = z.object({
  product: z.literal(UPDATE_PRODUCT),
  version,
  releasedOn: day,
  installer: z.object({
    name: z.string().min(1).max(100),
    sizeBytes: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** One sentence each, in Vietnamese. */
  whatIsNew: z.array(z.string().min(1).max(2_000)).max(300),
});
/** A manifest whose signature fits, understood. */
export type UpdateManifest = z.infer<typeof updateManifest>;

const administer = { right: 'administer' } as const;
const fileId = z.string().max(100);

/** A newer version of the application itself, brought as two files: a signed manifest and an installer. */
export const update = {
  state: query(
    'Which version runs, whether it takes updates, and which update is ready',
    administer,
  )
    .input(z.object({}).default({}))
    .output(
      z.object({
        version: z.string(),
        /** Fingerprint of the key that updates are checked with; null in a build without one. */
        key: z.string().nullable(),
        /** Whether this host starts the installer itself when it is closed. */
        startsItself: z.boolean(),
        ready: updateManifest
          .extend({
            path: z.string(),
            /** Whether the installer still is, byte for byte, what was checked. */
            isIntact: z.boolean(),
          })
          .nullable(),
      }),
    ),
  inspect: query('Checks the manifest of an update and says what it would bring', administer)
    .input(z.object({ manifestFileId: fileId }))
    .output(updateManifest),
  prepare: job('Checks an update, backs up, and keeps the installer ready to be started', {
    ...administer,
    needsPassword: true,
  })
    .input(z.object({ manifestFileId: fileId, installerFileId: fileId }))
    .output(
      progressThen(
        z.object({
          version,
          /** Where the checked installer is. */
          path: z.string(),
          backup: z.string(),
          startsItself: z.boolean(),
        }),
      ),
    ),
  discard: command('Gives up the update that is ready', administer)
    .input(z.object({}).default({}))
    .output(z.object({})),
};
