import { describeSettings, updateSettings } from '../services/settings.ts';
import { command, os, query } from './procedure.ts';

/** What this office has chosen. */
export const settings = os.settings.router({
  get: os.settings.get.handler(query(({ db }) => describeSettings(db))),
  update: os.settings.update.handler(
    command(({ input, ...act }) => ({ settings: updateSettings(act, input) })),
  ),
});
