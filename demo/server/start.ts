/** `npm start`: the demo at an address of its own. `HOST` and `PORT` say where; a port that is taken is stepped over. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createSite } from './site.js';

const { HOST = '127.0.0.1', PORT } = process.env;
const FIRST_PORT = 8080;
const TRIES = 20;

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
}

const answer = getRequestListener(createSite().fetch);
const server = createServer((request, response) => void answer(request, response));
for (let port = Number(PORT ?? FIRST_PORT); ; port++) {
  try {
    await listen(server, port);
    break;
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!isTaken || PORT !== undefined || port >= FIRST_PORT + TRIES) throw error;
    server.removeAllListeners('error');
  }
}
const address = server.address();
const port = typeof address === 'object' && address ? address.port : PORT;
console.log(`The demo is at http://${HOST}:${port}/`);
