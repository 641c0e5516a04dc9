import { readSettings, type Settings } from '../settings.js';

/** The service's settings, for what needs no documents: these need not be named again. */
export const readAdminSettings = (): Settings => readSettings({ COMPARISONS: '.', ...process.env });
