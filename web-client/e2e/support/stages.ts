import type { Settings } from '../../src/wire/messages';
import {
  countdown,
  gameEnded,
  revealFrame,
  roomOf,
  roundEnded,
  roundStarted,
  snapshot,
  suspects,
  type Staged,
} from './staged';

/** A stage of a room: a part of the page that only it has, and how a staged room gets there. */
export type Stage = readonly [shown: string, enter: (room: Staged, host: string) => void];

/** The stages of a game, in their order. */
export function stagesOf(rules: Settings, crowd: number): readonly Stage[] {
  return [
    ['.seat, .big-lobby', () => undefined],
    ['.countdown-number, .remote-keys', (room) => room.say(countdown())],
    [
      '.drawing, .wall, .remote-keys',
      (room, host) => {
        room.say(roomOf(rules, crowd, 'DRAWING', host), roundStarted());
        room.show(snapshot(crowd));
      },
    ],
    [
      '.reveal, .remote-keys',
      (room, host) => {
        room.say(roomOf(rules, crowd, 'REVEAL', host), roundEnded(crowd), suspects(crowd));
        room.show(...Array.from({ length: crowd }, (_, seat) => revealFrame(seat)));
      },
    ],
    ['.standings, .remote-keys', (room) => room.say(gameEnded(rules, crowd))],
  ];
}
