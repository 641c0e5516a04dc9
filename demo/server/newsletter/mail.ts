/** Sends confirmation mails: to an SMTP server, or as files into a folder, for those who have no server. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { MINUTE } from '../durations.js';
import { confirmationMail, type Sender } from './confirmation.js';
import { DeliveryError, type Delivery } from './delivery.js';

/** In milliseconds. A server that cannot be reached by then is asked again later. */
const PATIENCE = 15_000;
/**
 * One that has got the mail may take its time to confirm it, and whoever hangs up must send it again: ten minutes are what RFC 5321
 * asks for (section 4.5.3.2.6).
 */
const ANSWER_PATIENCE = 10 * MINUTE;

export function bySmtp(url: string, sender: Sender): Delivery {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: ANSWER_PATIENCE,
  });
  return mailed(sender, async (mail, { signal }) => {
    try {
      await transport.sendMail({ ...mail, signal });
    } catch (error) {
      throw toDeliveryError(error);
    }
  });
}

/** A mail that is written twice is still one file. */
export function asFiles(folder: string, sender: Sender): Delivery {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return mailed(sender, async (mail, { id }) => {
    const { message } = await transport.sendMail(mail);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${id}.eml`);
    await writeFile(`${path}.part`, message as Buffer, { mode: 0o600, flush: true });
    await rename(`${path}.part`, path);
  });
}

interface Sending {
  readonly id: string;
  readonly signal: AbortSignal;
}

function mailed(sender: Sender, send: (mail: SendMailOptions, sending: Sending) => Promise<void>): Delivery {
  return {
    handsOver: false,
    deliver: async (letter, tokens, signal) =>
      send(await confirmationMail(letter, tokens, sender), { id: letter.id, signal }),
  };
}

/**
 * A server's answer of 500 and above to the recipient or the mail is its last word. One to our name, password or sender is not the
 * reader's fault: whoever runs the service may put it right before the mail is given up.
 */
function toDeliveryError(error: unknown): DeliveryError {
  const { code, command, responseCode } = error as Readonly<Record<string, unknown>>;
  const isAnswer = typeof responseCode === 'number' && responseCode >= 500;
  const isAboutMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  const name = typeof code === 'string' ? code : 'unknown';
  const reply = typeof responseCode === 'number' ? `${name} ${responseCode}` : name;
  return new DeliveryError(reply, isAnswer && isAboutMail);
}
