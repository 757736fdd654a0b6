/** A publication's type as pages show it. */

/** `policy-brief` as `Policy brief`; the built-in type has a word of the interface, which is nobody's to compare: it is empty. */
export function typeInWords(type: string): string {
  if (type === 'document') return ''
  const words = type.split(/[-_]+/).join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
