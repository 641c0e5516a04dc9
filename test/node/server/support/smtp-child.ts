/**
 * A real SMTP server in a process of its own, told what to do by the parent: `PORT`, `REPLY` (a code it answers each recipient with) and
 * `SILENT` (it takes connections and says nothing). It sends its port and each mail to the parent.
 */
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const { PORT = '0', REPLY, SILENT } = process.env;
const tell = (message: object): void => void process.send?.(message);

function refusal(responseCode: number): Error {
  return Object.assign(new Error('refused'), { responseCode });
}

const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onConnect: (_session, done) => {
    tell({ event: 'connected' });
    done();
  },
  onRcptTo: (_address, _session, done) => done(REPLY === undefined ? undefined : refusal(Number(REPLY))),
  onData: (stream, session, done) => {
    void text(stream).then((raw) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      tell({ event: 'mail', mail: { from, to: rcptTo.map(({ address }) => address), raw } });
      done();
    });
  },
});
const server = SILENT === undefined ? smtp.server : createServer(() => tell({ event: 'connected' }));
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  tell({ event: 'listening', port: typeof address === 'object' ? address?.port : undefined });
});
