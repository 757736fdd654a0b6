/** Reads YAML's aliases of words, texts and numbers: what their anchors name stands in their place. */
import {isScalar, Scalar, visit, type Document} from 'yaml'
import type {Mark} from './survey-tokens.ts'

/**
 * Changes `documents`, which were just composed, and gives the marks that are not read: aliases of lists and mappings, or of nothing above
 * them, and anchors that no alias uses. Of what is put in, `most` characters at most are read.
 */
export function readAliases(
  documents: readonly Document.Parsed[],
  marks: readonly Mark[],
  most: number
): readonly Mark[] {
  if (!marks.some(({kind}) => kind === 'alias')) return marks
  const read = new Set<number>()
  const used = new Set<string>()
  let left = most
  for (const document of documents) {
    const anchors = new Map<string, Scalar | undefined>()
    visit(document, {
      Value: (_, node) => {
        if (node.anchor !== undefined) anchors.set(node.anchor, isScalar(node) ? node : undefined)
      },
      Alias: (key, alias) => {
        const named = anchors.get(alias.source)
        left -= named?.source?.length ?? 0
        if (named === undefined || key === 'key' || left < 0) return undefined
        read.add(alias.range?.[0] ?? -1)
        used.add(`&${alias.source}`)
        const scalar = new Scalar(named.value)
        // What a number is written like is taken from where it is written.
        const {range} = typeof named.value === 'string' ? alias : named
        Object.assign(scalar, {source: named.source, range})
        return scalar
      }
    })
  }
  return marks.filter(({kind, source, offset}) => (kind === 'anchor' ? !used.has(source) : !read.has(offset)))
}
