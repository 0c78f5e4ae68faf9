import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from '../../electron/hosts/browser-finder.ts';
import { repositoryDir } from './repository-dir.ts';

/**
 * Electron's program if it can run here, else null. The `electron` package is not imported, because importing it
 * downloads the runtime.
 */
export function findElectronPath(): string | null {
  if (!hasDisplay()) return null;
  const packageDir = join(repositoryDir, 'node_modules', 'electron');
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const distDir = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageDir, 'dist');
  const path = join(distDir, readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}
