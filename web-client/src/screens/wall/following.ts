import type { SeatState } from '../../wire/messages';

/** Whose paper somebody who watches sees large; nobody's is the wall. */
export interface Following {
  readonly seat: number | undefined;
  readonly follow: (seat: number | undefined) => void;
}

type Seats = readonly Pick<SeatState, 'seat'>[];

/** The seat that is so many further along the wall, which ends where it begins. */
export function beside(seats: Seats, seat: number, steps: number): number {
  const at = seats.findIndex((taken) => taken.seat === seat);
  return seats[(at + steps + seats.length) % seats.length]?.seat ?? seat;
}
