// What is kept on the device, as a test sees it: emptied after each test, and made to fail.

export const VOTER = '11111111-2222-4333-8444-555555555555';

/** Empties the device's storage around each test, and takes away what made it fail. Once in a describe. */
export function emptyStorage(): void {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', real);
    localStorage.clear();
  });
}

const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') ?? {};

/** Storage as browsers break it. */
export const BROKEN: Readonly<Record<string, PropertyDescriptor>> = {
  forbidden: {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  },
  absent: { value: null },
  full: {
    value: {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
  },
  unreadable: {
    value: {
      getItem: () => {
        throw new DOMException('broken', 'UnknownError');
      },
      setItem: () => {
        throw new DOMException('broken', 'UnknownError');
      },
    },
  },
};

/** Until the end of the test. */
export function breakStorage(how: PropertyDescriptor | undefined): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...how });
}

/** All that is kept, key by key. */
export const kept = (): Record<string, string> => Object.fromEntries(Object.entries(localStorage));

/** Does what the browser does in the other tabs when one writes. */
export function writeInOtherTab(key: string, value: unknown): void {
  const newValue = typeof value === 'string' ? value : JSON.stringify(value);
  localStorage.setItem(key, newValue);
  dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
}
