import { findBrowser } from '../../electron/hosts/browser-finder.ts';

/** The browser that the journeys run in: the one the application itself would open, or null. */
export const findBrowserPath = (): string | null => findBrowser();
