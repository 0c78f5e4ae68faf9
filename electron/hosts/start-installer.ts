import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts an installer that outlives the application; whoever calls has just checked it.
 *
 * @throws when the system does not let it start
 */
export async function startInstaller(path: string): Promise<void> {
  const installer = spawn(path, [], { detached: true, stdio: 'ignore' });
  await once(installer, 'spawn');
  installer.unref();
}
