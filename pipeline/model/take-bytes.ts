/** Describes how what was put by is asked for. */

/** Gives bytes that were put by: a copy, another each time, or one in `room` for whoever looks at many, one after the other. */
export type TakeBytes = (room?: (size: number) => Uint8Array) => Uint8Array
