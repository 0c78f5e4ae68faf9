import type { OfficeSettings } from '../document.ts';
import { APPROVAL_DEFAULTS, type ApprovalSettings } from './approval.ts';
import { CALENDAR_DEFAULTS, type CalendarSettings } from './calendar.ts';
import { CUSTODY_DEFAULTS, type CustodySettings } from './custody.ts';
import { LIFECYCLE_DEFAULTS, type LifecycleSettings } from './lifecycle.ts';
import { NAMING_DEFAULTS, type NamingSettings } from './naming.ts';
import { OFFICE_DEFAULTS } from './office.ts';
import { PASSWORD_DEFAULTS, type PasswordSettings } from './password.ts';
import { REPORT_DEFAULTS, type ReportSettings } from './report.ts';
import { REQUEST_DEFAULTS, type RequestSettings } from './request.ts';
import { USAGE_DEFAULTS, type UsageSettings } from './usage.ts';

/** Everything that can be set, by section; each section is a file beside this one. */
export interface Settings {
  naming: NamingSettings;
  lifecycle: LifecycleSettings;
  request: RequestSettings;
  report: ReportSettings;
  password: PasswordSettings;
  usage: UsageSettings;
  custody: CustodySettings;
  calendar: CalendarSettings;
  approval: ApprovalSettings;
  office: OfficeSettings;
}

/** What holds until somebody sets it otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  naming: NAMING_DEFAULTS,
  lifecycle: LIFECYCLE_DEFAULTS,
  request: REQUEST_DEFAULTS,
  report: REPORT_DEFAULTS,
  password: PASSWORD_DEFAULTS,
  usage: USAGE_DEFAULTS,
  custody: CUSTODY_DEFAULTS,
  calendar: CALENDAR_DEFAULTS,
  approval: APPROVAL_DEFAULTS,
  office: OFFICE_DEFAULTS,
};

/** A section of {@link Settings}. */
export type SettingsSection = keyof Settings;

/** Some fields of some sections. */
export type SettingsPatch = { [Section in SettingsSection]?: Partial<Settings[Section]> };

/** Lays what was set over the defaults. */
export function withSettings(base: Settings, patch: SettingsPatch): Settings {
  const merged = { ...base };
  for (const section of Object.keys(patch) as SettingsSection[]) {
    Object.assign(merged, { [section]: { ...base[section], ...patch[section] } });
  }
  return merged;
}
