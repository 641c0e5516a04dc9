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

/** Does something while a property is there on all objects, as some pages add one. */
export async function addedToObjects<Result>(
  name: PropertyKey,
  descriptor: PropertyDescriptor,
  act: () => Result | Promise<Result>,
): Promise<Result> {
  const added = Object.assign(Object.create(null) as PropertyDescriptor, descriptor, { configurable: true });
  Object.defineProperty(Object.prototype, name, added);
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}
