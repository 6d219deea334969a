/** What passes between the page and the worker that holds its office. Plain objects, for postMessage. */
export type ToOffice =
  | {
      kind: 'request';
      id: number;
      method: string;
      url: string;
      headers: HeaderLine[];
      body: ArrayBuffer | null;
    }
  /** The page no longer wants the answer of this request. */
  | { kind: 'abort'; id: number }
  /** A press that is no HTTP request: the clock, a reset. */
  | { kind: 'call'; id: number; name: string; args: unknown[] };

export type ToPage =
  | { kind: 'head'; id: number; status: number; headers: HeaderLine[]; hasBody: boolean }
  | { kind: 'chunk'; id: number; bytes: ArrayBuffer }
  | { kind: 'end'; id: number }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'fail'; id: number; message: string };

export type HeaderLine = [name: string, value: string];

/** A Worker, the inside of one, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A copy of exactly these bytes, to be transferred (a view may look at a part of a larger buffer). */
export function bytesOf(view: Uint8Array): ArrayBuffer {
  return view.slice().buffer as ArrayBuffer;
}
