/** Makes what may be spread into an object: a key where there is a value. */

/** An object with one key, or with none when there is no value. */
export function optional<K extends string, V>(key: K, value: V | undefined): {readonly [key in K]?: V} {
  const none = {}
  return value === undefined ? none : {...none, [key]: value}
}
