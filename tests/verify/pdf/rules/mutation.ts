/** A fault made in a sound PDF on purpose, and how it is known. */
import type {ConformanceRule} from '../../../../pipeline/verify/rules/conformance-rules.ts'
import type {TreeFinding} from '../../../../pipeline/verify/pdf-reader/structure.ts'
import {PdfName, PdfString, type PdfValue} from '../../../../pipeline/verify/pdf-reader/values.ts'
import type {OpenDictionary, PdfDraft} from '../../../support/pdf-draft.ts'

export interface PdfMutation {
  readonly name: string
  /** The rule that it breaks, or what the reading of the pages finds. */
  readonly breaks: ConformanceRule | TreeFinding['kind']
  readonly change: (draft: PdfDraft) => void
  /** Whether veraPDF has no rule against it. */
  readonly unknownToVeraPdf?: true
}

export function name(text: string): PdfName {
  return new PdfName(text)
}

export function string(text: string): PdfString {
  return new PdfString(text)
}

/** Takes an entry away; an error when it is not there. */
export function remove(dictionary: OpenDictionary, key: string): void {
  if (!dictionary.delete(key)) throw new Error(`there is no ${key}`)
}

/** The first attribute object of an element. */
export function attributes(draft: PdfDraft, tag: OpenDictionary): OpenDictionary {
  return draft.open(draft.list(tag.get('A'))[0])
}

/** The kids of an element. */
export function kids(draft: PdfDraft, tag: OpenDictionary): PdfValue[] {
  return draft.list(tag.get('K'))
}
