/** Opens what steps work with for a publication: what colours its code, and what says its formulas. */
import {codeKey, codeOf} from './code/code-of.ts'
import {areColours, colouredBefore, openColouring, type Colours, type Colouring} from './code/colouring.ts'
import type {ArrangeContext, Draft, Tools} from './draft.ts'
import {languagesIn} from './neighbours/answers.ts'

/** Of a draft whose documents are noted; what no document needs is not loaded. */
export async function openTools(draft: Draft, context: ArrangeContext): Promise<Tools> {
  const languages = languagesIn(draft)
  const hasFormulas = draft.documents.some(({holds}) => holds.has('formula'))
  return {
    ...(languages.length === 0 ? {} : {colouring: await colouringOf(draft, languages, context)}),
    ...(hasFormulas ? {speak: (await import('./speech/speak.ts')).speak} : {})
  }
}

async function colouringOf(
  {documents}: Draft,
  languages: readonly string[],
  {memo, makeEach, openHighlighter: open}: ArrangeContext
): Promise<Colouring> {
  if (makeEach === undefined) return openColouring({memo, open})
  const code = documents.map(codeOf)
  const colours = await makeEach(code.length, async (indices) => {
    const colouring = openColouring({memo, open})
    const own: Colours[] = []
    for (const index of indices) own.push(await colouring.coloursOf(code[index] ?? [], languages))
    await colouring.close()
    return own
  })
  if (!areAllColours(colours)) throw new Error('expected the colours of documents')
  return colouredBefore(new Map(code.map((blocks, index) => [codeKey(blocks), colours[index] ?? new Map()])))
}

function areAllColours(value: readonly unknown[]): value is readonly Colours[] {
  return value.every(areColours)
}
