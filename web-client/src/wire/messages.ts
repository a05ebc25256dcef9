/** The wire's types under the names that the page uses; the types themselves are generated from the Java records. */
import { CLOSE_REASONS, type CloseReason } from './generated/reasons';

export type * from './generated/client';
export type * from './generated/reasons';
export type * from './generated/server';
export type * from './generated/shared';
export type { RoomState as Room } from './generated/server';
export type { Window as BoardWindow } from './generated/shared';

/** From this close code on, a client must not connect again by itself. */
const FIRST_FINAL_CODE = 4500;
const LAST_CODE = 4999;

/** Whether a close code asks the client to stay away; every other close is an accident or a restart. */
export function isFinal(code: number): boolean {
  return code >= FIRST_FINAL_CODE && code <= LAST_CODE;
}

/** The reason that a close code stands for, if the protocol knows it. */
export function closeReasonOf(code: number): CloseReason | undefined {
  const reasons = Object.keys(CLOSE_REASONS) as CloseReason[];
  return reasons.find((reason) => CLOSE_REASONS[reason].code === code);
}
