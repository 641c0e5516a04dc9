/** The addresses in mails and exports. */

export const CONFIRM_PATH = '/newsletter/confirm';
export const UNSUBSCRIBE_PATH = '/newsletter/unsubscribe';

/** @param origin by which readers know the service */
export const confirmLink = (origin: string, token: string): string => linkTo(CONFIRM_PATH, origin, token);

export const unsubscribeLink = (origin: string, token: string): string =>
  linkTo(UNSUBSCRIBE_PATH, origin, token);

function linkTo(path: string, origin: string, token: string): string {
  const link = new URL(path, origin);
  link.searchParams.set('token', token);
  return link.href;
}
