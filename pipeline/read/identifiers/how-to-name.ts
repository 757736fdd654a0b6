/** Says how a block is given an id (docs/identifiers.md). */

/** In words that go on from a colon, for a block of this type. */
export function howToName(type: string, id: string): string {
  switch (type) {
    case 'heading':
    case 'paragraph':
      return `write \`{#${id}}\` at its end`
    case 'callout':
    case 'figure':
    case 'table':
    case 'record':
      return `write \`{#${id}}\` at its directive`
    default:
      return `write \`<a id="${id}"></a>\` before it`
  }
}
