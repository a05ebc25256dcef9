import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { BestGuess } from '../../parts/BestGuess';
import { InkCanvas } from '../../parts/InkCanvas';
import { MiniSeal } from '../../parts/MiniSeal';
import { TeamSign } from '../../teams/TeamSign';
import type { SeatState } from '../../wire/messages';

/** Height of the line under a paper, and the narrowest paper that shows what is drawn, in pixels. */
export const CAPTION = 40;
export const NARROWEST = 128;

interface Props {
  readonly seat: SeatState;
  readonly round: Round;
  /** Whether one comes back from this paper, and reads on where one was. */
  readonly focused: boolean;
  readonly onFollow: (seat: number) => void;
}

/** One player's paper on the wall; to touch it is to follow the player. */
export function WallPaper({ seat, round, focused, onFollow }: Props) {
  const { game, text } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, []);
  return (
    <li class="sheet wall-paper">
      <InkCanvas drawing={game.ink.drawingOf(seat.seat)} label={seat.name} />
      <MiniSeal seat={seat} recognised={round.recognised} class="wall-seal" />
      <p class="wall-caption">
        <Avatar of={seat} />
        {seat.team !== undefined && (
          <span class={`team-dot team-${seat.team}`}>
            <TeamSign team={seat.team} />
          </span>
        )}
        <span class="wall-name">{seat.name}</span>
        <BestGuess seat={seat.seat} />
      </p>
      <button
        ref={button}
        type="button"
        class="wall-follow"
        aria-label={text.watching.follow(seat.name)}
        onClick={() => onFollow(seat.seat)}
      />
    </li>
  );
}
