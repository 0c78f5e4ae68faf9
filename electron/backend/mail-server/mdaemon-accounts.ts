import type { StepWithPassword } from './other-commands.ts';

const KILOBYTES = 1024;

type Field = { text: string } | { plain: string };

/**
 * Writes accounts to be made as the list that MDaemon imports (Accounts » Importing): names of fields in quotes in the
 * first line, texts in quotes, numbers and yes or no without. What it leaves out, the server's own template fills in.
 */
export function writeMdaemonAccounts(steps: readonly StepWithPassword[]): Buffer {
  const rows = steps.flatMap(({ step, password }): Record<string, Field>[] => {
    if (step.verb !== 'create') return [];
    const [mailbox = '', domain = ''] = step.address.split('@');
    const { name, unit, position, phone, quotaMb } = step.facts;
    return [
      {
        Mailbox: { text: mailbox },
        Domain: { text: domain },
        FullName: { text: plainName(name ?? mailbox) },
        Password: { text: password ?? '' },
        ApplyQuotas: { plain: quotaMb === undefined ? 'N' : 'Y' },
        MaxDiskSpace: { plain: String((quotaMb ?? 0) * KILOBYTES) },
        Comments: { text: [position, unit, phone].filter(Boolean).map(plainText).join('; ') },
      },
    ];
  });
  const fields = [
    'Mailbox',
    'Domain',
    'FullName',
    'Password',
    'ApplyQuotas',
    'MaxDiskSpace',
    'Comments',
  ];
  const header = fields.map((field) => `"${field}"`).join(', ');
  const lines = rows.map((row) => fields.map((field) => written(row[field])).join(', '));
  return Buffer.from([header, ...lines, ''].join('\r\n').normalize('NFC'), 'utf8');
}

function written(field: Field | undefined): string {
  if (field === undefined) return '""';
  return 'plain' in field ? field.plain : `"${field.text}"`;
}

/** Its list knows no way to write a quote or a line break within a text. */
function plainText(text = ''): string {
  return text.replaceAll('"', '”').replace(/\s+/g, ' ').trim();
}

/** Names take no comma, and neither exclamation mark nor bar. */
function plainName(name: string): string {
  return plainText(name.replace(/[,!|]/g, ' '));
}
