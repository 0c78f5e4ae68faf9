import { join } from 'node:path';

/**
 * Where the files shipped beside the code are. The unbuilt hosts (`electron/hosts`) and the built
 * one (`out/main`) lie equally deep, so the same steps lead there from both.
 */
const ROOT = join(import.meta.dirname, '..', '..');

/** The built page: `index.html` and its assets. */
export const PAGE_DIR = join(ROOT, 'out', 'renderer');

/** Unit list, fonts, samples and icons, when nothing is packaged. */
export const RESOURCES_DIR = join(ROOT, 'resources');

/** Another key to check updates with than the resources' own, for trying updates out; never in a package. */
export const TEST_UPDATE_KEY = process.env.DANHBA_TEST_UPDATE_KEY;
