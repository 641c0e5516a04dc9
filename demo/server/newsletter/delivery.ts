/** How a due job leaves the service: by mail, as a file, or to a provider. */

/** Something that a subscription waits for. */
export interface Letter {
  /** The same at each try, so that who gets it twice can tell. */
  readonly id: string;
  readonly email: string;
  /** The language of the page that the reader subscribed from, a BCP 47 tag. */
  readonly language: string;
  readonly askedAt: Date;
  /** The origin of the links. */
  readonly origin: string;
}

/** The secrets of the links, for those who write links. */
export interface LetterTokens {
  readonly confirm: string;
  readonly unsubscribe: string;
}

export interface Delivery {
  /** Whether the address is somebody else's to keep once it is delivered. */
  readonly handsOver: boolean;
  /**
   * Resolves once it was taken. Throws a DeliveryError where it was not.
   *
   * @param signal hangs up on a server that has not answered
   */
  deliver(letter: Letter, tokens: LetterTokens, signal: AbortSignal): Promise<void>;
}

/** `message` and `code` name no address: they are logged. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: string;
  /** Whether it would be refused again. */
  readonly isPermanent: boolean;

  constructor(code: string, isPermanent: boolean) {
    super(isPermanent ? 'The delivery was refused.' : 'The delivery failed for now.');
    this.code = code;
    this.isPermanent = isPermanent;
  }
}
