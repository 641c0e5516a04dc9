/** Does something while another value stands in the place of a property, as some pages put it there. */
export async function replaced<Result>(
  target: object,
  name: PropertyKey,
  value: unknown,
  act: () => Result | Promise<Result>,
): Promise<Result> {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  try {
    return await act();
  } finally {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  }
}
