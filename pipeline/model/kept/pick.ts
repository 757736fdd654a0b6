/** Takes some fields of an object: who is given what it gives can reach no others. */

/** The fields of these names alone, where they are there; in the order of the names. */
export function pick<T extends object, K extends keyof T & string>(value: T, names: readonly K[]): Pick<T, K>
export function pick(value: object, names: readonly string[]): object {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(value, name) ? [[name, Reflect.get(value, name)]] : []))
  )
}
