import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WrongUsage } from './wrong-usage.ts';

/**
 * The operator's password: from `DANHBA_PASSWORD`, else asked for without showing it; never from
 * an argument, which other programs of the machine can read.
 * @throws WrongUsage when there is nobody to ask, or nothing is answered
 */
export async function readPassword(operator: string, env: NodeJS.ProcessEnv): Promise<string> {
  const given = env.DANHBA_PASSWORD;
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) throw new WrongUsage('Chưa có mật khẩu: đặt biến DANHBA_PASSWORD.');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`Mật khẩu của ${operator}: `);
  try {
    return await prompt.question('');
  } catch (cause) {
    throw new WrongUsage('Chưa nhập mật khẩu.', { cause });
  } finally {
    prompt.close();
    process.stderr.write('\n');
  }
}
