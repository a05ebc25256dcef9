import type { ClientMessage, Settings } from '../wire/messages';

/** What the host of a room may order, whenever it is possible; the server refuses it from anybody else. */
export class Host {
  constructor(private readonly say: (message: ClientMessage) => void) {}

  start(): void {
    this.say({ type: 'start' });
  }

  change(settings: Settings): void {
    this.say({ type: 'settings', settings });
  }

  pause(paused: boolean): void {
    this.say({ type: 'pause', paused });
  }

  skipWord(): void {
    this.say({ type: 'skipWord' });
  }

  endRound(): void {
    this.say({ type: 'endRound' });
  }

  endGame(): void {
    this.say({ type: 'endGame' });
  }

  lock(locked: boolean): void {
    this.say({ type: 'door', locked });
  }

  /** Sets the password of the room; an empty one opens it. */
  guard(locked: boolean, password: string): void {
    this.say({ type: 'door', locked, password });
  }

  kick(player: string, keepOut: boolean): void {
    this.say({ type: 'kick', player, keepOut });
  }

  mute(player: string, muted: boolean): void {
    this.say({ type: 'mute', player, muted });
  }

  rename(player: string, name: string): void {
    this.say({ type: 'rename', player, name });
  }

  assignTeam(player: string, team: number): void {
    this.say({ type: 'assignTeam', player, team });
  }

  shuffleTeams(): void {
    this.say({ type: 'shuffleTeams' });
  }

  handOver(player: string): void {
    this.say({ type: 'handOver', player });
  }
}
