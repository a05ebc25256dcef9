/** A binary frame that the protocol does not allow. */
export class InvalidFrame extends Error {}
