/** Gives the style of words where a test means no other: 10 on 14 points, black. */
export function plainStyle<Family extends 'sans' | 'serif'>(family: Family) {
  return {
    family,
    weight: 'regular',
    italic: false,
    size: 10,
    lead: 14,
    colour: '#000000',
    figures: 'lining'
  } as const
}
