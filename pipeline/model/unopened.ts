/** Copies values of which parts may be put by (shelf.ts), without opening those. */

/** What `{...first, ...second}` is; what is asked for of it is opened then. */
export function joinUnopened<A extends object, B extends object>(first: A, second: B): A & B
export function joinUnopened(first: object, second: object): object {
  return Object.defineProperties(
    {},
    {...Object.getOwnPropertyDescriptors(first), ...Object.getOwnPropertyDescriptors(second)}
  )
}

/** The properties of these names alone. */
export function pickUnopened<T extends object, K extends keyof T & string>(
  value: T,
  names: readonly K[]
): Pick<T, K>
export function pickUnopened(value: object, names: readonly string[]): object {
  const own = Object.entries(Object.getOwnPropertyDescriptors(value))
  return Object.defineProperties({}, Object.fromEntries(own.filter(([name]) => names.includes(name))))
}
