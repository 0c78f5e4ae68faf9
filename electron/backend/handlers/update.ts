import { describeUpdates, discardUpdate } from '../services/update/ready-update.ts';
import { openManifest, readManifestText } from '../services/update/update-manifest.ts';
import { command, job, os, query } from './procedure.ts';

/** A newer version of the application itself. */
export const update = os.update.router({
  state: os.update.state.handler(
    query(({ dataDir, updates }) => describeUpdates(dataDir, updates)),
  ),
  inspect: os.update.inspect.handler(
    query(({ input, files, updates }) => {
      const given = files.get(input.manifestFileId);
      return openManifest(readManifestText(given), given.name, updates);
    }),
  ),
  prepare: os.update.prepare.handler(
    job(({ input, files, jobs, dataDir, updates, options }) => {
      const manifest = files.get(input.manifestFileId);
      const installer = files.get(input.installerFileId);
      return jobs.run('update.prepare', { manifest, installer, updates, dataDir }, options);
    }),
  ),
  discard: os.update.discard.handler(
    command(({ dataDir, input: _input, ...act }) => {
      discardUpdate(act, dataDir);
      return {};
    }),
  ),
});
