/** Copies values of which parts are put by: those are opened when they are asked for. */

export type Parts = Readonly<Record<string, unknown>>

/** A copy of `value` of which the parts named are what `open` gives; in the order that they had, by which their text is the same. */
export function withOpened<T extends object>(
  value: T,
  names: readonly (keyof T & string)[],
  open: () => Parts
): T {
  return Object.defineProperties(
    {...value},
    Object.fromEntries(names.map((name) => [name, accessorOf(name, open)]))
  )
}

/** Made here, where what is put by is not in reach: a function keeps all that those around it have in hand. */
export function openerOf<Slot>(slot: Slot, take: (slot: Slot) => Parts): () => Parts {
  return () => take(slot)
}

function accessorOf(name: string, open: () => Parts): PropertyDescriptor {
  return {enumerable: true, configurable: true, get: (): unknown => open()[name]}
}

/** What was put by is this program's own. */
export function partsIn(value: unknown): Parts {
  if (typeof value !== 'object' || value === null) throw new Error('expected the parts of a value')
  return Object.fromEntries(Object.entries(value))
}
