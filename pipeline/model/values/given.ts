/** Makes what may be spread into an object: keys where there are values. */

/** The properties that have a value, in their order. */
export function given<T extends object>(values: T): {readonly [key in keyof T]?: Exclude<T[key], undefined>}
export function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
