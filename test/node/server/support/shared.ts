/** One service for a whole file of tests that do not affect each other. */
import { after, before } from 'node:test';
import { startService, type StartOptions, type TestService } from './start.js';

/** Call it within `describe`. The function it returns gives the service inside a test. */
export function sharedService(options: StartOptions = {}): () => TestService {
  const cleanUps: (() => Promise<void>)[] = [];
  let service: TestService | undefined;
  before(async () => {
    service = await startService(
      { after: (cleanUp) => void cleanUps.push(cleanUp as () => Promise<void>) },
      options,
    );
  });
  after(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });
  return () => {
    if (!service) throw new Error('the service is there only within a test');
    return service;
  };
}
