// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript

/** Each refusal's sentence, in English. */
export const ERROR_SENTENCES = {
  MALFORMED_JSON: 'The message is not a JSON object of the protocol; see docs/protocol.md for its fields.',
  UNKNOWN_TYPE: 'The message type is unknown; see docs/protocol.md for the types a client may send.',
  MALFORMED_FRAME: 'The binary frame is truncated, over-long or not canonical; send whole frames of docs/protocol.md.',
  BINARY_EXPECTED: 'Ink travels in binary frames; send it as kind 1 of docs/protocol.md.',
  TEXT_EXPECTED: 'Only ink travels in binary frames; send everything else as JSON text.',
  VERSION_UNSUPPORTED: 'This server speaks another protocol version; reload the page.',
  HELLO_EXPECTED: 'Say hello first.',
  HELLO_TWICE: 'This connection has said hello already; open another one for another player.',
  NAME_INVALID: 'Choose a name of 1 to 20 visible characters.',
  NAME_NOT_ALLOWED: 'This name is not allowed here; choose another one.',
  TOKEN_INVALID: 'The session has expired; join again.',
  ROOM_NOT_FOUND: 'There is no room with this code; check it or make a new room.',
  ROOM_CODE_INVALID: 'A room code has five letters or digits; check it.',
  ROOM_FULL: 'The room is full; join as a spectator or ask the host for a seat.',
  ROOM_LOCKED: 'The room is locked; ask the host to open it.',
  WRONG_PASSWORD: 'This room has a password; ask the host for it and type it in.',
  PASSWORD_INVALID: 'A room password has at most 20 characters; choose a shorter one.',
  KEPT_OUT: 'The host has kept this player out of the room; play in another one.',
  NO_SUCH_PLAYER: 'This player is not in the room any more; choose another one.',
  NOT_IN_ROOM: 'Join a room first.',
  ALREADY_IN_ROOM: 'Leave the present room first.',
  NOT_HOST: 'Only the host of the room may do this.',
  NO_PLAYERS: 'Nobody has a seat; a game needs at least one player.',
  NOT_A_PLAYER: 'Spectators cannot draw; join as a player.',
  NO_TEAMS: 'This room plays without teams; ask the host for some.',
  TEAM_INVALID: 'There is no such team in this room; choose one that the room shows.',
  SETTINGS_INVALID: 'A setting is out of its range; see docs/protocol.md.',
  UNKNOWN_PROMPT: 'A word of the list is unknown to the recogniser; choose words from /labels.json.',
  GAME_RUNNING: 'A game is under way; wait until it ends.',
  GAME_NOT_RUNNING: 'No round is under way.',
  ROUND_NOT_RUNNING: 'Ink counts only while its round runs.',
  POINT_OFF_CANVAS: 'A point lies off the canvas of 4096 x 3072 units.',
  TIME_BACKWARDS: 'A point is older than the one before it.',
  INK_ORDER: 'Ink must go pen down, move, pen up.',
  INK_GAP: 'An ink frame is missing; send the frames again from the last acknowledged one.',
  TOO_MANY_POINTS: 'The drawing has more points than a round allows; clear it to go on.',
  RATE_LIMITED: 'Too many messages at once; slow down.',
  SERVER_BUSY: 'The server is busy; try again in a moment.',
  SERVER_STOPPING: 'The server is about to stop; try again when it is back, in a minute or two.',
} as const;
export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** Why a server closes a connection, and whether to connect again. */
export const CLOSE_REASONS = {
  GOING_AWAY: { code: 4000, reconnect: true, sentence: 'The server is restarting; reconnecting shortly.' },
  IDLE: { code: 4001, reconnect: true, sentence: 'Nothing was heard from this client for too long.' },
  SLOW_CONSUMER: { code: 4002, reconnect: true, sentence: 'This client could not keep up with the room.' },
  HELLO_TIMEOUT: { code: 4003, reconnect: true, sentence: 'No hello arrived in time.' },
  INTERNAL: { code: 4010, reconnect: true, sentence: 'The server met an unexpected fault; reconnecting.' },
  REPLACED: { code: 4500, reconnect: false, sentence: 'The game goes on in another tab or device.' },
  PROTOCOL_ERROR: { code: 4501, reconnect: false, sentence: 'The client sent too many messages that the protocol does not allow.' },
  MESSAGE_TOO_LARGE: { code: 4502, reconnect: false, sentence: 'The client sent a message over the size limit.' },
  VERSION_UNSUPPORTED: { code: 4503, reconnect: false, sentence: 'This server speaks another protocol version; reload the page.' },
  KICKED: { code: 4504, reconnect: false, sentence: 'The host removed this player from the room.' },
  RATE_LIMITED: { code: 4505, reconnect: false, sentence: 'The client kept sending too many messages.' },
  LEFT: { code: 4506, reconnect: false, sentence: 'The client left.' },
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;
