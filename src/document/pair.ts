/** Whatever there is for each of the two tools, in their order. */
export type Pair<Item> = readonly [first: Item, second: Item];

/** Like `map`, and still a pair. */
export const mapPair = <Item, Result>(
  [first, second]: Pair<Item>,
  make: (item: Item, index: 0 | 1) => Result,
): Pair<Result> => [make(first, 0), make(second, 1)];
