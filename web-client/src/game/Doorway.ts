import type { ClientMessage, Role } from '../wire/messages';

/** A way into a room. */
export type Entrance = Extract<ClientMessage, { type: 'createRoom' | 'join' }>;

export function joining(code: string, role: Role, password: string | undefined): Entrance {
  return { type: 'join', code, role, ...(password !== undefined && { password }) };
}

/** Which way one went, goes and will go into a room; kept so that a new connection can go it again. */
export class Doorway {
  /** The last way that was asked for. */
  private wanted: Entrance | undefined;
  /** Back into the room that one is in. */
  private home: Entrance | undefined;
  private afterLeaving: Entrance | undefined;

  want(entrance: Entrance): void {
    this.wanted = entrance;
  }

  /** One is in a room. */
  arrived(code: string, role: Role): void {
    const password = this.wanted?.type === 'join' ? this.wanted.password : undefined;
    this.home = joining(code, role, password);
  }

  /**
   * A connection stands: the way to go on it, if any. A seat that was kept answers with ALREADY_IN_ROOM; one that was
   * freed is taken anew.
   */
  welcomed(): Entrance | undefined {
    this.wanted = this.home ?? this.wanted;
    return this.wanted;
  }

  /** A seat in another room is still kept and goes before: whether it must be given up for what is wanted. */
  blocked(): boolean {
    const { wanted, home } = this;
    const there = wanted?.type === 'join' && home?.type === 'join' && wanted.code === home.code;
    if (!wanted || there) return false;
    this.afterLeaving = wanted;
    return true;
  }

  /** Out of the room that one is in, and in again at once as another role. */
  turn(role: Role): void {
    if (this.home) this.afterLeaving = { ...this.home, role };
  }

  /** One has left: the next way to go, if any. */
  left(): Entrance | undefined {
    this.wanted = this.afterLeaving;
    this.afterLeaving = undefined;
    this.home = undefined;
    return this.wanted;
  }

  /** The door stays shut, also that of a room one comes back to: the way that led there. */
  shut(): Entrance | undefined {
    const { wanted } = this;
    this.wanted = undefined;
    this.home = undefined;
    return wanted;
  }
}
