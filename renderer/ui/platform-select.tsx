import { Select } from '@fluentui/react-components';
import { PROVISION_PLATFORMS, type ProvisionPlatform } from '../../shared/domain/server-plan.ts';

/** For whom a file of commands is written. */
const PLATFORM_LABELS: Record<ProvisionPlatform, string> = {
  zimbra: 'Zimbra, Carbonio (zmprov -f)',
  exchange: 'Exchange (bảng CSV và PowerShell)',
  mdaemon: 'MDaemon (tệp nhập tài khoản)',
  csv: 'Bảng CSV cho máy chủ khác',
  ldif: 'LDIF cho máy chủ danh bạ LDAP',
};

interface PlatformSelectProps {
  value: ProvisionPlatform;
  onChange: (value: ProvisionPlatform) => void;
}

/** Chooses the mail server that commands are written for. */
export function PlatformSelect({ value, onChange }: PlatformSelectProps) {
  return (
    <Select
      aria-label="Dạng tệp lệnh"
      value={value}
      onChange={(_, chosen) => onChange(chosen.value as ProvisionPlatform)}
    >
      {PROVISION_PLATFORMS.map((each) => (
        <option key={each} value={each}>
          {PLATFORM_LABELS[each]}
        </option>
      ))}
    </Select>
  );
}
