import type { LocalText } from '../../domain/items/item.ts';

/** A message as it leaves the house. */
export interface Outgoing {
  /** The same at every attempt: a receiver that has it already drops the repeat. */
  id: string;
  /** Grows with every message of the office; those of one case come in this order. */
  sequence: number;
  channel: 'sms' | 'app' | 'platform';
  kind: string;
  /** When it was written, ISO 8601. */
  writtenAt: string;
  attempt: number;
  caseNumber: string | null;
  /** The city platform's own number of the case. */
  externalNumber: string | null;
  /** In clear: it was unsealed for this hand-over alone. Null for the platform. */
  phone: string | null;
  text: LocalText;
  params: Record<string, string>;
}

export interface Carrier {
  /** As the outbox names it: `webhook`. */
  name: string;
  /** Resolves once the receiver has taken the message. @throws CarrierError. */
  carry(message: Outgoing): Promise<void>;
}

/** Why a message did not arrive, as a short code that holds no address and no personal data. */
export class CarrierError extends Error {
  override name = 'CarrierError';
  readonly code: string;
  /** The receiver cannot be reached at all: the others need not be tried now. */
  readonly isDown: boolean;

  constructor(code: string, isDown = false) {
    super(code);
    this.code = code;
    this.isDown = isDown;
  }
}
