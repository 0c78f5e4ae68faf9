import type { ServerStep } from '../../../shared/domain/server-plan.ts';
import type { ServerStatus } from '../../../shared/domain/usage.ts';

const COLUMNS = [
  'Viec',
  'DiaChi',
  'DiaChiMoi',
  'HoTen',
  'Ho',
  'Ten',
  'DonVi',
  'ChucVu',
  'DienThoai',
  'DungLuongMB',
  'TrangThai',
  'MatKhau',
] as const;

/** What a step is called in tables that people read. */
export const STEP_WORDS: Record<ServerStep['verb'], string> = {
  create: 'tao-moi',
  modify: 'sua',
  password: 'dat-mat-khau',
  status: 'trang-thai',
  rename: 'doi-dia-chi',
  'alias-add': 'them-bi-danh',
  'alias-remove': 'bo-bi-danh',
  delete: 'xoa',
};

/** A step with the password that is handed over by it. */
export interface StepWithPassword {
  step: ServerStep;
  password: string | null;
}

/**
 * Writes steps as a table for a server without a form of its own: UTF-8 with its mark, RFC 4180, no formulas.
 *
 * @param statuses what the server calls the states of an account
 */
export function writeCommandTable(
  steps: readonly StepWithPassword[],
  statuses: Partial<Record<ServerStatus, string>> = {},
): Buffer {
  const rows = steps.map(({ step, password }) => {
    const facts = step.verb === 'create' || step.verb === 'modify' ? step.facts : {};
    const cells = [
      STEP_WORDS[step.verb],
      step.address,
      step.verb === 'rename' ? step.to : 'alias' in step ? step.alias : '',
      facts.name ?? '',
      facts.surname ?? '',
      facts.givenName ?? '',
      facts.unit ?? '',
      facts.position ?? '',
      facts.phone ?? '',
      facts.quotaMb === undefined ? '' : String(facts.quotaMb),
      step.verb === 'status' ? (statuses[step.status] ?? step.status) : '',
    ];
    // A password is handed over as it is, whatever it begins with.
    return [...cells.map(harmless), password ?? ''];
  });
  const text = [COLUMNS, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf8');
}

function harmless(value: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Writes steps as LDIF changes of a directory of people, whose entries stand under the domain. */
export function writeLdifChanges(steps: readonly StepWithPassword[], domain: string): Buffer {
  const base = `ou=people,${domain
    .split('.')
    .map((part) => `dc=${part}`)
    .join(',')}`;
  const dn = (address: string) => line('dn', `${nameOf(address)},${base}`);
  const blocks = steps.map(({ step, password }) => changeOf(step, password ?? '', dn));
  return Buffer.from(`version: 1\n\n${blocks.map((block) => block.join('\n')).join('\n\n')}\n`);
}

function changeOf(step: ServerStep, password: string, dn: (address: string) => string): string[] {
  const { address } = step;
  const modify = [dn(address), 'changetype: modify'];
  switch (step.verb) {
    case 'create':
      return [dn(address), 'changetype: add', ...entryOf(step, password)];
    case 'modify':
      return [
        ...modify,
        ...facts({ ...step.facts }, true).flatMap(([attribute, value]) =>
          replace(attribute, value),
        ),
      ];
    case 'password':
      return [...modify, ...replace('userPassword', password)];
    case 'status':
      return [...modify, ...replace('employeeType', step.status)];
    case 'rename': {
      const renamed = [line('newrdn', nameOf(step.to)), 'deleteoldrdn: 1', ''];
      const moved = [dn(step.to), 'changetype: modify', ...replace('mail', step.to)];
      return [dn(address), 'changetype: modrdn', ...renamed, ...moved];
    }
    case 'alias-add':
      return [...modify, 'add: mail', line('mail', step.alias), '-'];
    case 'alias-remove':
      return [...modify, 'delete: mail', line('mail', step.alias), '-'];
    case 'delete':
      return [dn(address), 'changetype: delete'];
  }
}

function entryOf(step: ServerStep & { verb: 'create' }, password: string): string[] {
  const { address } = step;
  const { name, surname, ...rest } = step.facts;
  return [
    'objectClass: inetOrgPerson',
    line('uid', address.split('@')[0] ?? ''),
    line('mail', address),
    line('cn', name || address),
    line('sn', surname || name || address),
    ...facts(rest).map(([attribute, value]) => line(attribute, value)),
    line('userPassword', password),
  ];
}

function nameOf(address: string): string {
  return `uid=${address.split('@')[0] ?? ''}`;
}

function replace(attribute: string, value: string): string[] {
  return value === ''
    ? [`delete: ${attribute}`, '-']
    : [`replace: ${attribute}`, line(attribute, value), '-'];
}

function facts(
  { name, surname, givenName, unit, position, phone }: Record<string, unknown>,
  keepsEmpty = false,
): [string, string][] {
  const pairs: [string, unknown][] = [
    ['cn', name],
    ['sn', surname],
    ['givenName', givenName],
    ['ou', unit],
    ['title', position],
    ['telephoneNumber', phone],
  ];
  return pairs.flatMap(([attribute, value]): [string, string][] =>
    typeof value === 'string' && (keepsEmpty || value !== '') ? [[attribute, value]] : [],
  );
}

/** An attribute as LDIF wants it: in base64 unless it is plain and begins plainly. */
function line(attribute: string, value: string): string {
  const text = value.normalize('NFC');
  return /^[!-9;=-~][ -~]*$/.test(text) && !text.endsWith(' ')
    ? `${attribute}: ${text}`
    : `${attribute}:: ${Buffer.from(text, 'utf8').toString('base64')}`;
}
