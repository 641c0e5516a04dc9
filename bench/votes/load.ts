/**
 * The load generator, in a process of its own: CONNECTIONS keep-alive connections on the loopback, each of which sends
 * its next vote once the last is answered. It writes HTTP to bare sockets, so that its own cost hardly counts.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { summarize } from './statistics.js';

const { URL: target = '', TOOLS = '', CONNECTIONS = '64', WARM_UP = '1', SECONDS = '5' } = process.env;
const { hostname, port, pathname, host } = new URL(target);
if (hostname !== '127.0.0.1') throw new Error('the load generator only talks to 127.0.0.1');
const tools = TOOLS.split(',');

const warmUntil = performance.now() + Number(WARM_UP) * 1000;
const until = warmUntil + Number(SECONDS) * 1000;
const latencies: number[] = [];

await Promise.all(Array.from({ length: Number(CONNECTIONS) }, (_, index) => vote(index)));
console.log(JSON.stringify(summarize('votes over HTTP', Float64Array.from(latencies), Number(SECONDS))));

async function vote(index: number): Promise<void> {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  const answers = answersOf(socket);
  for (let turn = index; performance.now() < until; turn += 1) {
    const start = performance.now();
    socket.write(request(tools[turn % tools.length] ?? '', turn % 3 === 0 ? 'skip' : 'ship'));
    const { value: status } = await answers.next();
    const end = performance.now();
    if (status !== 200) throw new Error(`answered ${status}`);
    if (start >= warmUntil && end <= until) latencies.push(end - start);
  }
  socket.destroy();
}

function request(tool: string, choice: string): string {
  const body = JSON.stringify({ choice, sequence: 1 });
  return [
    `PUT ${pathname}/${encodeURIComponent(tool)}/${randomUUID()} HTTP/1.1`,
    `Host: ${host}`,
    'Origin: https://blog.example',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

/** Yields the status of each response, once its whole body has arrived. */
async function* answersOf(socket: Socket): AsyncGenerator<number, undefined> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    const head = text.indexOf('\r\n\r\n');
    if (head === -1) continue;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < head + 4 + length) continue;
    yield Number(text.slice(9, 12));
    text = '';
  }
  return undefined;
}
