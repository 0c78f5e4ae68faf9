import { makeSupportBundle } from '../services/support-bundle.ts';
import { command, os } from './procedure.ts';

/** Help from others without showing them people. */
export const support = os.support.router({
  bundle: os.support.bundle.handler(
    command(({ files, dataDir, input: _input, ...act }) => makeSupportBundle(act, files, dataDir)),
  ),
});
