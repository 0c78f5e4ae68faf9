import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowserPath } from '../browser-path.ts';
import { findCommand, isInstalled, OUTSIDE_TOOLS, type OutsideTool } from '../outside-tools.ts';
import { repositoryDir } from '../repository-dir.ts';

const INSTALL_TIMEOUT_MS = 15 * 60_000;

/** Texts of every test, to see which programs they ask for. */
function testTexts(folder = join(repositoryDir, 'test')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testTexts(path);
    return /\.(test|spec)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

function missingTools(): OutsideTool[] {
  const texts = testTexts();
  const asked = Object.entries(OUTSIDE_TOOLS)
    .filter(([name]) => texts.some((text) => text.includes(`hasTool('${name}')`)))
    .map(([, tool]): OutsideTool => tool)
    .filter((tool) => !isInstalled(tool));
  if (findBrowserPath() !== null) return asked;
  const chromium = {
    title: 'Chromium',
    commands: [],
    packages: ['chromium', 'fonts-liberation2'],
  };
  return [chromium, ...asked];
}

const canInstall = () => process.getuid?.() === 0 && findCommand('apt-get') !== null;

function aptGet(...args: string[]): boolean {
  const { status } = spawnSync('apt-get', ['-qq', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_TIMEOUT_MS,
  });
  return status === 0;
}

/**
 * Sees to it that what the tests need beyond npm is there, by apt where that is possible.
 * @returns the titles of what is still missing
 */
export function installTools(): string[] {
  const missing = missingTools();
  if (missing.length === 0) {
    console.log('Everything the tests need is here.');
    return [];
  }
  const titles = missing.map(({ title }) => title);
  if (!canInstall()) {
    console.log(`Missing here: ${titles.join(', ')}. What depends on it is skipped.`);
    return titles;
  }
  console.log('Reading the lists of Debian packages.');
  if (!aptGet('update')) console.log('The lists could not be read; trying with the old ones.');
  return missing.flatMap(({ title, packages }) => {
    console.log(`Installing ${title} (${packages.join(', ')}).`);
    if (aptGet('install', '--no-install-recommends', ...packages)) return [];
    console.log(`${title} could not be installed. What depends on it is skipped.`);
    return [title];
  });
}
