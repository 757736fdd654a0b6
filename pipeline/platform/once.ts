/** Keeps what was read, and what is being read, by a key. */
export function once<T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const present = kept.get(key)
  if (present !== undefined) return present
  const reading = read()
  kept.set(key, reading)
  return reading
}
