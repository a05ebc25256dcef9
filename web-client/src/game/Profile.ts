import { VERSION } from '../wire/generated/limits';
import type { ClientMessage, Language } from '../wire/messages';
import type { Memory } from './Memory';

/** Who the player is, as far as this browser remembers, and how a server is told. */
export class Profile {
  private epoch = '';
  private told: string | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly language: () => Language,
  ) {}

  get name(): string {
    return this.memory.read('name') ?? '';
  }

  /** Which creature stands for the player. */
  get avatar(): number {
    return Number(this.memory.read('avatar') ?? 0);
  }

  /** Takes effect with the next step into a room or onto a board. */
  introduce(name: string, avatar: number): void {
    this.memory.write('name', name);
    this.memory.write('avatar', String(avatar));
  }

  /** Whether a server may still have a seat for this browser. */
  get remembered(): boolean {
    return this.memory.read('token') !== undefined && this.name !== '';
  }

  /** Whether a connection was opened as somebody of this name and creature: a server is told once. */
  get current(): boolean {
    return this.told === this.identity;
  }

  /** @param received messages of the epoch that have come */
  opening(received: number): ClientMessage {
    const token = this.memory.read('token');
    this.told = this.identity;
    const common = {
      version: VERSION,
      name: this.name,
      language: this.language(),
      avatar: this.avatar,
    };
    if (token === undefined) return { type: 'hello', ...common };
    return { type: 'resume', ...common, token, epoch: this.epoch, offset: received };
  }

  welcomed(token: string, epoch: string): void {
    this.memory.write('token', token);
    this.epoch = epoch;
  }

  /** The server no longer knows this browser. */
  forgotten(): void {
    this.memory.write('token', undefined);
  }

  private get identity(): string {
    return `${this.avatar} ${this.name}`;
  }
}
