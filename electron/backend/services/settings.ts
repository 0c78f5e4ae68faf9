import { hasRight } from '../../../shared/domain/operator.ts';
import { wantsApproval } from '../../../shared/domain/settings/approval.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsPatch,
  type SettingsSection,
  withSettings,
} from '../../../shared/domain/settings/index.ts';
import { MADE_PASSWORD_MIN_LENGTH } from '../../../shared/domain/settings/password.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import { bumpRegisterVersion } from '../repositories/app-state.ts';
import { listDomains } from '../repositories/mail-domains.ts';
import { listOperators } from '../repositories/operators.ts';
import {
  deleteSetting,
  listSettings,
  putSetting,
  type SettingRow,
} from '../repositories/settings.ts';
import type { Act } from './act.ts';

/** What holds in this office: the defaults, with what was set over them. */
export function getSettings(db: ReadDb): Settings {
  return fromRows(listSettings(db));
}

/** What holds, what the defaults are, which mail domains were set, and who set what. */
export function describeSettings(db: ReadDb) {
  const rows = listSettings(db);
  return {
    settings: fromRows(rows),
    defaults: DEFAULT_SETTINGS,
    domains: listDomains(db).map(({ domain, from }) => ({ domain, from })),
    changes: rows.map(({ key, changedAt, changedBy }) => ({ key, changedAt, changedBy })),
  };
}

/** Sets some fields; one that is given its default again follows the default from then on. */
export function updateSettings(act: Act, patch: SettingsPatch): Settings {
  const before = getSettings(act.db);
  const after = withSettings(before, patch);
  const changed = fieldsOf(patch).filter(
    ({ section, field }) =>
      !isSame(valueAt(before, section, field), valueAt(after, section, field)),
  );
  if (changed.some(({ section }) => section === 'approval')) assertTwoCanApprove(act, after);
  for (const { section, field, key } of changed) {
    const value = valueAt(after, section, field);
    if (isSame(value, valueAt(DEFAULT_SETTINGS, section, field))) deleteSetting(act.db, key);
    else
      putSetting(act.db, {
        key,
        value: JSON.stringify(value),
        changedAt: act.at,
        changedBy: act.actor.id,
      });
  }
  const only = (settings: Settings) =>
    Object.fromEntries(
      changed.map(({ section, field, key }) => [key, valueAt(settings, section, field)]),
    );
  // Addresses of drafts were found by the choices of before.
  if (changed.some(({ section }) => section === 'naming')) bumpRegisterVersion(act.db);
  act.record({
    action: 'settings.update',
    entity: 'settings',
    entityId: Object.keys(patch).join(','),
    before: only(before),
    after: only(after),
  });
  return after;
}

/** Whoever asks is never the second person. */
function assertTwoCanApprove({ db }: Act, { approval }: Settings): void {
  if (!wantsApproval(approval)) return;
  const able = listOperators(db).filter(
    ({ isActive, role }) => isActive && hasRight(role, 'approve'),
  );
  if (able.length < 2) throw new AppError('APPROVAL_NOBODY', {});
}

interface SettingField {
  section: SettingsSection;
  field: string;
  key: string;
}

function fieldsOf(patch: SettingsPatch): SettingField[] {
  return (Object.keys(patch) as SettingsSection[]).flatMap((section) =>
    Object.entries(patch[section] ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([field]) => ({ section, field, key: `${section}.${field}` })),
  );
}

function valueAt(settings: Settings, section: SettingsSection, field: string): unknown {
  return (settings[section] as unknown as Record<string, unknown>)[field];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A field that this version does not know (written by a newer one) is passed over. */
function fromRows(rows: readonly SettingRow[]): Settings {
  const patch: Record<string, Record<string, unknown>> = {};
  for (const { key, value } of rows) {
    const [section = '', field = ''] = key.split('.');
    if (!isKnown(section, field)) continue;
    patch[section] = { ...patch[section], [field]: lifted(key, JSON.parse(value)) };
  }
  return withSettings(DEFAULT_SETTINGS, patch as SettingsPatch);
}

/** What was chosen before there was a least is no less than it. */
function lifted(key: string, value: unknown): unknown {
  return key === 'password.generatedLength' && typeof value === 'number'
    ? Math.max(value, MADE_PASSWORD_MIN_LENGTH)
    : value;
}

function isKnown(section: string, field: string): boolean {
  return section in DEFAULT_SETTINGS && field in DEFAULT_SETTINGS[section as SettingsSection];
}
