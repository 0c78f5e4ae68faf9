import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldToToken } from '../../shared/text/fold.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

/**
 * Makes `resources/passwords/common.txt` from the list of `@zxcvbn-ts/language-common` (MIT): run
 * `npm install @zxcvbn-ts/language-common` in another folder and give the path of its `passwords.json.mjs`.
 */
const SHORTEST = 5;
const [source = ''] = process.argv.slice(2);
const { default: passwords } = (await import(pathToFileURL(source).href)) as { default: string[] };
const tokens = [...new Set(passwords.map(foldToToken))]
  .filter((token) => token.length >= SHORTEST && /^[a-z0-9]+$/.test(token))
  .sort();
writeFileSync(
  join(repositoryDir, 'resources', 'passwords', 'common.txt'),
  `${tokens.join('\n')}\n`,
);
console.log(`${tokens.length} of ${passwords.length}`);
