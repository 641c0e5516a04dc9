/**
 * A real SMTP server in a process of its own, told what to do by the parent: `PORT`, `REPLY` (a code it answers each recipient with), `SENDER_REPLY` (and each sender),
 * `SILENT` (it takes connections and says nothing) and `DELAY` (after how many milliseconds it confirms a mail that it has got; without an
 * end if it is `never`). It sends its port, each mail and whoever hangs up to the parent, and confirms what it holds once it is told so.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const { PORT = '0', REPLY, SENDER_REPLY, SILENT, DELAY } = process.env;
const tell = (message: object): void => void process.send?.(message);

const isAllowed = once(process, 'message');

function refusal(reply: string | undefined): Error | undefined {
  return reply === undefined
    ? undefined
    : Object.assign(new Error('refused'), { responseCode: Number(reply) });
}

const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onConnect: (_session, done) => {
    tell({ event: 'connected' });
    done();
  },
  onMailFrom: (_address, _session, done) => done(refusal(SENDER_REPLY)),
  onRcptTo: (_address, _session, done) => done(refusal(REPLY)),
  onData: (stream, session, done) => {
    void text(stream).then((raw) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      tell({ event: 'mail', mail: { from, to: rcptTo.map(({ address }) => address), raw } });
      if (DELAY === 'never') void isAllowed.then(() => done());
      else setTimeout(done, Number(DELAY ?? 0));
    });
  },
  onClose: () => tell({ event: 'closed' }),
});
const server = SILENT === undefined ? smtp.server : createServer(() => tell({ event: 'connected' }));
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  tell({ event: 'listening', port: typeof address === 'object' ? address?.port : undefined });
});
