/** Who is measured, and with how many widgets. */
export const CONTESTANTS = ['ours', 'limit', 'floor', 'react', 'iframe'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

export interface Scene {
  readonly widgets: number;
  /** How many different documents these show. */
  readonly documents: number;
}

export const NAMES: Readonly<Record<Contestant, string>> = {
  ours: 'tool-comparison',
  limit: 'limit',
  floor: 'floor',
  react: 'React 19',
  iframe: 'iframe',
};

export function describeScene({ widgets, documents }: Scene): string {
  if (widgets === 1) return '1 widget';
  return documents === 1
    ? `${widgets} widgets of one document`
    : `${widgets} widgets of ${documents} documents`;
}
