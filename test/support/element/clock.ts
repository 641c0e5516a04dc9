// Time that stands still until a test moves it. `fakeClock()` once in a describe: timers and Date.now() are the test's
// from the start of each test to its end.

const { setTimeout, clearTimeout } = globalThis;
const { now } = Date;

/** Lets everything run that needs no time to pass: promises, streams, events. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((done) => void setTimeout(done));
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

export interface Clock {
  /** Milliseconds since the epoch, as Date.now() gives them. */
  readonly now: number;
  /** Milliseconds until each timer that is set, the nearest first. */
  readonly waits: readonly number[];
  /** Sets the clock, as the owner of a device does: no timer notices. */
  set(time: number): void;
  /** Moves on, running each timer at its time and all that follows from it. */
  tick(ms: number): Promise<void>;
}

const START = Date.parse('2026-01-20T12:00:00Z');

class FakeClock implements Clock {
  now = START;
  timers: Timer[] = [];
  #lastId = 0;

  get waits(): readonly number[] {
    return this.timers.map(({ at }) => at - this.now).sort((a, b) => a - b);
  }

  set(time: number): void {
    const change = time - this.now;
    this.now = time;
    this.timers = this.timers.map((timer) => ({ ...timer, at: timer.at + change }));
  }

  install(): void {
    this.now = START;
    this.timers = [];
    const set = (run: () => void, ms = 0): number => {
      this.timers.push({ id: ++this.#lastId, at: this.now + ms, run });
      return this.#lastId;
    };
    const clear = (id: number): void => {
      this.timers = this.timers.filter((timer) => timer.id !== id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = () => this.now;
  }

  async tick(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = end;
  }
}

export function fakeClock(): Clock {
  const clock = new FakeClock();
  beforeEach(() => {
    clock.install();
  });
  afterEach(() => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = now;
  });
  return clock;
}
