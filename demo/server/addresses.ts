/** The absolute addresses of what is published, as other sites need them. The only place that knows their paths. */

export interface AddressSettings {
  /** The origin by which readers know the service; undefined for that of each request. */
  readonly publicUrl: string | undefined;
  /** Where the built files are: an address or a path, with a slash at the end. */
  readonly widgetUrl: string;
  /** Where the documents are: an address or a path, with a slash at the end. */
  readonly documentsUrl: string;
}

export class Addresses {
  readonly origin: string;
  /**
   * Whether the settings name the origin. Otherwise it is what the request says (`Host`), which anybody can write: a cache that
   * others share must not keep what is made with it.
   */
  readonly isOriginKnown: boolean;
  readonly #widget: URL;
  readonly #documents: URL;

  /** @param requestUrl the address of a request, whose origin counts where the settings name none */
  constructor({ publicUrl, widgetUrl, documentsUrl }: AddressSettings, requestUrl: string) {
    this.origin = new URL(publicUrl ?? requestUrl).origin;
    this.isOriginKnown = publicUrl !== undefined;
    this.#widget = new URL(widgetUrl, this.origin);
    this.#documents = new URL(documentsUrl, this.origin);
  }

  /** The built script that defines the element. */
  get script(): string {
    return new URL('tool-comparison.js', this.#widget).href;
  }

  /** @returns the page of a comparison, by its id */
  page(id: string): string {
    return new URL(`/comparisons/${encodeURIComponent(id)}`, this.origin).href;
  }

  /** @returns the id of the comparison whose page is at that address, whatever its query; undefined where none can be */
  idAt({ origin, pathname }: URL): string | undefined {
    const [, id] = /^\/comparisons\/([^/]+)$/.exec(pathname) ?? [];
    if (origin !== this.origin || id === undefined) return undefined;
    try {
      return decodeURIComponent(id);
    } catch {
      return undefined;
    }
  }

  /** @returns the document in the file of that name */
  document(file: string): string {
    return new URL(encodeURIComponent(file), this.#documents).href;
  }

  /** @returns where this service counts votes for the comparison with that id */
  votes(id: string): string {
    return new URL(`/api/comparisons/${encodeURIComponent(id)}/votes`, this.origin).href;
  }

  /** @returns what an oEmbed consumer asks for, for the page at `url` */
  oembed(url: string): string {
    const address = new URL('/oembed', this.origin);
    address.search = new URLSearchParams({ url, format: 'json' }).toString();
    return address.href;
  }

  /** @returns the page that shows the document at `src` in a frame */
  embed(src: string): string {
    const address = new URL('embed.html', this.#widget);
    address.search = new URLSearchParams({ src }).toString();
    return address.href;
  }
}
