import type { Clock } from '../time/Clock';
import { Backoff } from './Backoff';
import { decodeFrame, encodeInkFrame } from './BinaryCodec';
import { InvalidFrame } from './InvalidFrame';
import {
  closeReasonOf,
  isFinal,
  type ClientMessage,
  type CloseReason,
  type InkFrame,
  type ServerFrame,
  type ServerMessage,
} from './messages';

/** How the page stands with the server. */
export type Link =
  | { readonly state: 'idle' | 'open' }
  /** `reason` is why the connection before has ended, as far as the server said. */
  | { readonly state: 'connecting'; readonly reason: CloseReason | undefined }
  /** The next attempt is `until`, by the page's clock. */
  | { readonly state: 'waiting'; readonly reason: CloseReason | undefined; readonly until: number }
  /** Gone for good; `reason` is absent when the server gave none that this page knows. */
  | { readonly state: 'closed'; readonly reason: CloseReason | undefined };

export interface ConnectionListener {
  /**
   * The message that opens a connection: a hello, or a resume that says how many messages of the epoch have come,
   * without those that open and close a connection.
   */
  opening(received: number): ClientMessage;
  message(message: ServerMessage): void;
  frame(frame: ServerFrame): void;
  linked(link: Link): void;
}

/** What of a browser's WebSocket is used. */
export type Socket = Pick<WebSocket, 'binaryType' | 'readyState' | 'send' | 'close'> & {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
};

const OPEN = 1;

/**
 * A connection that comes back: after a close that is not final it waits, opens another socket and resumes. The range
 * of the close code alone decides whether to come back.
 */
export class Connection {
  private socket: Socket | undefined;
  private cancelRetry: (() => void) | undefined;
  private retryFloorMs = 0;
  private lastReason: CloseReason | undefined;
  private received = 0;
  private welcomed = false;
  private readonly backoff: Backoff;

  constructor(
    private readonly connect: () => Socket,
    private readonly listener: ConnectionListener,
    private readonly clock: Clock,
    random: () => number,
  ) {
    this.backoff = new Backoff(random);
  }

  /** Opens a socket unless there is one, or at once instead of waiting for the next attempt. */
  open(): void {
    if (this.socket) return;
    this.cancelRetry?.();
    this.listener.linked({ state: 'connecting', reason: this.lastReason });
    const socket = this.connect();
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => socket.send(JSON.stringify(this.listener.opening(this.received)));
    socket.onmessage = ({ data }) => this.receive(data);
    socket.onclose = ({ code }) => this.lost(code);
  }

  /** Leaves for good, without a word of the server's. */
  close(): void {
    this.cancelRetry?.();
    this.drop();
    this.listener.linked({ state: 'idle' });
  }

  /** Opens another socket with another opening, as after a change of name. */
  reopen(): void {
    this.drop();
    this.open();
  }

  /** Sends a control message; dropped while there is no welcomed connection. */
  send(message: ClientMessage): void {
    if (this.ready) this.socket?.send(JSON.stringify(message));
  }

  /** Sends ink; dropped while there is no welcomed connection. */
  sendInk(frame: InkFrame): void {
    if (this.ready) this.socket?.send(encodeInkFrame(frame));
  }

  private get ready(): boolean {
    return this.welcomed && this.socket?.readyState === OPEN;
  }

  private receive(data: unknown): void {
    if (typeof data === 'string') {
      const message = JSON.parse(data) as ServerMessage;
      if (message.type === 'welcome') this.welcome(message.recovered);
      else if (message.type === 'closing') this.retryFloorMs = message.retryInMs ?? 0;
      else this.received++;
      this.listener.message(message);
    } else if (data instanceof ArrayBuffer) {
      this.received++;
      this.receiveFrame(data);
    }
  }

  private receiveFrame(data: ArrayBuffer): void {
    try {
      this.listener.frame(decodeFrame(new Uint8Array(data)));
    } catch (fault) {
      if (!(fault instanceof InvalidFrame)) throw fault;
      // A frame that cannot be read leaves a gap in what is shown: a new connection brings a snapshot.
      this.reopen();
    }
  }

  private welcome(recovered: boolean): void {
    if (!recovered) this.received = 0;
    this.welcomed = true;
    this.retryFloorMs = 0;
    this.lastReason = undefined;
    this.backoff.reset();
    this.listener.linked({ state: 'open' });
  }

  private lost(code: number): void {
    this.drop();
    const reason = closeReasonOf(code);
    if (isFinal(code)) {
      this.listener.linked({ state: 'closed', reason });
      return;
    }
    // A server that is away for a while breaks every attempt without a word: the word it left with still holds.
    this.lastReason = reason ?? this.lastReason;
    const waitMs = this.backoff.next(this.retryFloorMs);
    this.listener.linked({ state: 'waiting', reason: this.lastReason, until: this.clock.now() + waitMs });
    this.cancelRetry = this.clock.after(waitMs, () => this.open());
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.welcomed = false;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}
