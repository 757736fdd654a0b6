/** Composes the notice of a withdrawn publication: date, reason and replacement. */
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Notice, Replacement} from '../model/publication/publication.ts'
import type {Withdrawal} from '../model/publication/front-matter.ts'
import {createResolver} from '../model/references/resolve-reference.ts'
import {isWebAddress} from '../model/publication/web-address.ts'
import type {ArrangeContext} from './draft.ts'
import {given} from '../model/values/given.ts'

/** `withdrawal` is what of the manuscript's may be published; a replacement that does not exist is left out. */
export function writeNotice(
  manuscript: Manuscript,
  {date, reason, replacedBy}: Withdrawal,
  context: ArrangeContext
): Notice {
  const replacement = replacedBy === undefined ? undefined : replacementOf(replacedBy, manuscript, context)
  return given({date, reason, replacement})
}

function replacementOf(
  replacedBy: string,
  {id, language, path}: Manuscript,
  {index}: ArrangeContext
): Replacement | undefined {
  if (isWebAddress(replacedBy)) return {kind: 'external', url: new URL(replacedBy).href}
  const from = {publication: id, language, documentPath: path}
  const resolution = createResolver(index).resolve(replacedBy, from)
  if (resolution.kind !== 'found') return undefined
  return {kind: 'internal', to: resolution.to, title: resolution.text}
}
