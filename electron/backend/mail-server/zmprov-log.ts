const ERROR = /ERROR:\s*([\w.]+)\s*(\(.*)?$/;
const ADDRESS = /[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+/g;

/** A refusal that the server wrote into its log. */
export interface LoggedError {
  /** Which command of the file it was, 0-based; null when the log does not tell. */
  command: number | null;
  /** Such as `account.ACCOUNT_EXISTS`. */
  code: string;
  /** What the server says of it. */
  message: string;
  /** Addresses that it names, in lower case. */
  addresses: readonly string[];
}

/** What the log of a run tells. */
export interface ProvisionLog {
  errors: readonly LoggedError[];
  /** How many commands the log shows to have been taken; null when it holds no prompts. */
  commands: number | null;
  /** Commands that it says were carried out, 0-based; left out where only refusals are told. */
  done?: ReadonlySet<number>;
}

/**
 * Reads the log of `zmprov -f`: a `prov>` before each command, and `ERROR: code (message)` where one was refused.
 * A log of errors alone tells no positions; then only the addresses in the messages lead to the steps.
 */
export function readZmprovLog(text: string): ProvisionLog {
  const errors: LoggedError[] = [];
  let prompts = 0;
  for (const raw of text.split(/\r?\n/)) {
    const pieces = raw.split('prov>');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) prompts++;
      const found = ERROR.exec(piece.trim());
      if (!found?.[1]) continue;
      const message = (found[2] ?? '').replace(/^\(/, '').replace(/\)$/, '').trim();
      errors.push({
        command: prompts > 0 ? prompts - 1 : null,
        code: found[1],
        message,
        addresses: (message.match(ADDRESS) ?? []).map((address) => address.toLowerCase()),
      });
    }
  }
  // The last prompt waits for a command that does not come.
  return { errors, commands: prompts === 0 ? null : prompts - 1 };
}
