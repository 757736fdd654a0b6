/** Writes a publication's type in words. */
import type {Labels} from './labels.ts'

/** As the project named its schema: `policy-brief` as `Policy brief`; the built-in type has a word of the interface. */
export function typeName(type: string, labels: Labels): string {
  if (type === 'document') return labels.documentType
  const words = type.replace(/[-_]+/g, ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
