import type { ReactNode } from 'react';
import type { RegulationProfile } from '../../../shared/rules/profile.ts';
import { formatSource, type RuleSource } from '../../../shared/rules/rule.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { todayHere, useRules } from './use-rules.ts';

interface Line {
  what: string;
  value: ReactNode;
  source?: RuleSource;
}

/** What the regulation in force fixes, each thing with its article. */
export function RegulationView() {
  const { profile } = useRules(todayHere());
  return (
    <>
      <p>
        <strong>Quyết định số {profile.number}</strong> ngày {formatDay(profile.issuedOn)} của{' '}
        {profile.issuedBy}, hiệu lực từ {formatDay(profile.inForce.from)}
        {profile.inForce.to ? ` đến hết ${formatDay(profile.inForce.to)}` : ''}. {profile.title}.
        {profile.replaces
          ? ` Thay thế Quyết định số ${profile.replaces.number} ngày ${formatDay(profile.replaces.issuedOn)}.`
          : ''}
      </p>
      <dl className="rule-facts">
        {linesOf(profile).map(({ what, value, source }) => [
          <dt key={`${what} label`}>{what}</dt>,
          <dd key={what}>
            {value} {source ? <span className="quiet">{formatSource(source)}</span> : null}
          </dd>,
        ])}
      </dl>
      <Conduct title="Các hành vi bị cấm" kinds={profile.conduct.prohibitedActs} />
      <Conduct title="Khen thưởng" kinds={profile.conduct.rewardGrounds} />
      <Conduct title="Bàn giao hộp thư cơ quan gồm" kinds={profile.agencyCustody.handover} />
    </>
  );
}

function Conduct({
  title,
  kinds,
}: {
  title: string;
  kinds: readonly { code: string; text: string; source: RuleSource }[];
}) {
  return (
    <section className="proposal">
      <h2>{title}</h2>
      <ol className="article-list">
        {kinds.map(({ code, text, source }) => (
          <li key={code}>
            {text} <span className="quiet">{formatSource(source)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const PUBLIC_FIELD_LABELS: Record<RegulationProfile['publication']['fields'][number], string> = {
  fullName: 'họ tên',
  position: 'chức vụ',
  unit: 'đơn vị công tác',
  phone: 'điện thoại',
  address: 'địa chỉ thư',
};

function linesOf(profile: RegulationProfile): Line[] {
  const { quota, password, inactivity, publication, personal, agency, reports } = profile;
  const signs = [...password.signs].join(' ');
  return [
    { what: 'Tên miền', value: profile.domain },
    { what: 'Trang đăng nhập', value: profile.loginPage },
    {
      what: 'Địa chỉ cá nhân, lần lượt',
      value: personal.forms.map(({ note }) => note.replace(/\.$/, '')).join('; '),
      source: { document: profile.number, article: 4, clause: 2 },
    },
    {
      what: 'Địa chỉ huyện, thị xã, thành phố',
      value: agency.districts.map(({ localPart }) => localPart).join(', '),
      source: agency.sources.district,
    },
    {
      what: 'Không sử dụng',
      value: `${inactivity.lockMonths} tháng thì tạm khóa, ${inactivity.deleteMonths} tháng thì xóa`,
      source: inactivity.source,
    },
    {
      what: 'Dung lượng',
      value: `hộp thư không quá ${formatNumber(quota.mailboxMb)} MB, tệp đính kèm không quá ${formatNumber(quota.attachmentMb)} MB`,
      source: quota.source,
    },
    {
      what: 'Mật khẩu',
      value: `từ ${password.minLength} ký tự; có chữ hoa, chữ thường, chữ số và ký tự đặc biệt (${signs})`,
      source: password.source,
    },
    {
      what: 'Công khai',
      value: publication.fields.map((field) => PUBLIC_FIELD_LABELS[field]).join(', '),
      source: publication.source,
    },
    { what: 'Báo cáo của đơn vị', value: dateOf(reports.unit), source: reports.unit.source },
    { what: 'Báo cáo của Sở', value: dateOf(reports.office), source: reports.office.source },
    {
      what: 'Cơ quan quản lý',
      value: `${profile.bodies.department.name}; vận hành: ${profile.bodies.centre.name}`,
      source: { document: profile.number, article: 14 },
    },
    { what: 'Căn cứ ban hành', value: profile.grounds.join('; ') },
    { what: 'Người ký', value: profile.signedBy },
  ];
}

function dateOf({ month, day, isBefore }: RegulationProfile['reports']['unit']): string {
  return `${isBefore ? 'trước' : 'vào'} ngày ${day}/${month} hằng năm`;
}
