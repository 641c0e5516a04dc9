/** How long what is kept, and how often one address is mailed. In milliseconds, but for the last. */
import { DAY, HOUR } from '../durations.js';

/** Without a confirmation, from the last mail. The links of its mail work as long. */
export const KEPT_UNCONFIRMED = 7 * DAY;
/** One address gets no second mail before. */
export const BETWEEN_MAILS = HOUR;
/** A mail that could not be sent for so long is given up. */
export const GIVEN_UP_AFTER = 2 * DAY;
/** So many times may anybody ask for an address that nobody confirms, before it is left in peace until it is forgotten. */
export const MOST_MAILS = 5;
