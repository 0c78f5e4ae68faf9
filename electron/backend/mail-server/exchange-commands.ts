import { createHash } from 'node:crypto';
import type { AccountFacts } from '../../../shared/domain/server-plan.ts';
import { readCsv } from '../spreadsheets/read-csv.ts';
import { EXCHANGE_SCRIPT } from './exchange-script.ts';
import { STEP_WORDS, type StepWithPassword } from './other-commands.ts';
import type { ProvisionLog } from './zmprov-log.ts';

const COLUMNS = [
  'Viec',
  'DiaChi',
  'DiaChiMoi',
  'Alias',
  'SamAccountName',
  'DisplayName',
  'LastName',
  'FirstName',
  'Company',
  'Title',
  'Phone',
  'QuotaMB',
  'TrangThai',
  'MatKhau',
  'Truong',
] as const;

/** The longest name of an account that Windows domains take. */
const SAM_LENGTH = 20;

/** Facts of an account by the names Exchange gives them. */
const PARAMETERS: readonly (readonly [(typeof COLUMNS)[number], keyof AccountFacts])[] = [
  ['DisplayName', 'name'],
  ['LastName', 'surname'],
  ['FirstName', 'givenName'],
  ['Company', 'unit'],
  ['Title', 'position'],
  ['Phone', 'phone'],
];

/** Writes steps as the table that {@link exchangeScript} reads: UTF-8 with its mark, every value in quotes. */
export function writeExchangeTable(steps: readonly StepWithPassword[]): Buffer {
  const rows = steps.map((step) => {
    const cells = cellsOf(step);
    return COLUMNS.map((column) => cells[column] ?? '');
  });
  const text = [COLUMNS, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
  return Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf8');
}

/** The script beside a table, with the mark that Windows PowerShell needs to read Vietnamese. */
export function exchangeScript(): Buffer {
  return Buffer.from(`\ufeff${EXCHANGE_SCRIPT.replaceAll('\n', '\r\n')}`, 'utf8');
}

function cellsOf({ step, password }: StepWithPassword): Partial<Record<string, string>> {
  const { verb, address } = step;
  const target = verb === 'rename' ? step.to : address;
  const alias = target.split('@')[0] ?? '';
  const facts = verb === 'create' || verb === 'modify' ? step.facts : {};
  const known = PARAMETERS.filter(([, fact]) => facts[fact] !== undefined);
  return {
    Viec: STEP_WORDS[verb],
    DiaChi: address,
    DiaChiMoi: verb === 'rename' ? step.to : 'alias' in step ? step.alias : '',
    Alias: alias,
    SamAccountName: verb === 'create' ? samAccountName(alias) : '',
    ...Object.fromEntries(known.map(([column, fact]) => [column, String(facts[fact])])),
    QuotaMB: facts.quotaMb === undefined ? '' : String(facts.quotaMb),
    TrangThai: verb === 'status' ? step.status : '',
    MatKhau: password ?? '',
    // What is named here and empty is to be taken away.
    Truong: verb === 'modify' ? known.map(([column]) => column).join(' ') : '',
  };
}

/**
 * The name of an account in a Windows domain: at most twenty signs. A longer one is cut, with a mark of the whole, so
 * that `…phuong` and `…phuong77` do not become one.
 */
export function samAccountName(localPart: string): string {
  if (localPart.length <= SAM_LENGTH) return localPart;
  const mark = createHash('sha256').update(localPart).digest('hex').slice(0, 4);
  return `${localPart.slice(0, SAM_LENGTH - mark.length - 1)}-${mark}`;
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** The first line of what the script writes down. */
const LOG_HEADER = /^"?Dong"?,"?Viec"?,"?DiaChi"?,"?KetQua"?,"?Loi"?\s/;

/** What the script wrote of each line of its table; null when a text is no such record. */
export function readExchangeLog(text: string): ProvisionLog | null {
  const record = text.replace(/^\ufeff/, '').trim();
  if (!LOG_HEADER.test(record)) return null;
  const [sheet] = readCsv(Buffer.from(record, 'utf8'), '_ket-qua.csv').sheets;
  const rows = (sheet?.rows ?? []).slice(1).map((row) => (row ?? []).map(cleanText));
  const done = new Set<number>();
  const errors = rows.flatMap(([line = '', , address = '', outcome, message = '']) => {
    const command = Number(line);
    if (outcome === 'xong') done.add(command);
    if (outcome !== 'loi') return [];
    return [{ command, code: 'Exchange', message, addresses: [address.toLowerCase()] }];
  });
  return { errors, commands: rows.length, done };
}

const cleanText = (value: unknown) => (value === null ? '' : String(value));
