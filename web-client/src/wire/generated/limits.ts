// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript

export const VERSION = 4;
export const CANVAS_WIDTH = 4096;
export const CANVAS_HEIGHT = 3072;
export const MAX_MESSAGE_BYTES = 16384;
export const MAX_POINTS_PER_FRAME = 1000;
export const MAX_OPS_PER_FRAME = 200;
export const MAX_POINTS_PER_ROUND = 30000;
export const MAX_INK_MILLIS = 300000;
export const MAX_SEAT = 63;
export const MAX_NAME_CODE_POINTS = 20;
export const MAX_AVATAR = 63;
export const MAX_PASSWORD_CODE_POINTS = 20;
export const ROOM_CODE_LENGTH = 5;
export const ROOM_CODE_ALPHABET = 'BCDFGHJKMNPQRSTVWXZ23456789';
export const MAX_PROMPTS = 100;
export const MAX_THEMES = 20;
export const MAX_TEAMS = 8;
export const MAX_TOKEN_LENGTH = 512;
export const MAX_GUESSES = 5;
