import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository, wherever a test is started from. */
export const repositoryDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
