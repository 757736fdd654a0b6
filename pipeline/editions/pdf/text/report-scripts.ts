/** Reports scripts that the PDF has a font for and can't set well, once a document. */
import {finding} from '../../../model/finding.ts'
import type {Composition} from '../composition.ts'
import type {Run} from '../engine/lines/runs.ts'
import {scripts} from '../../../model/scripts.ts'

const limits = scripts.filter(({limit}) => limit !== undefined)
/** Any letter of these. */
const anyLetter = new RegExp(limits.map(({letters}) => letters.source).join('|'), 'u')

/** Gives the runs of an author's text as they are. */
export function reportScripts(
  runs: readonly Run[],
  {place, limited, diagnostics}: Composition
): readonly Run[] {
  for (const {text, actualText} of runs) {
    if (actualText !== undefined || !anyLetter.test(text)) continue
    for (const {name, letters, limit = ''} of limits) {
      const key = `${place.path}:${name}`
      if (limited.has(key) || !letters.test(text)) continue
      limited.add(key)
      diagnostics.push(
        finding('pdf/sets-script-well', place, `the PDF does not set ${name} as it should: ${limit}`, {
          hints: ['look at its pages before you publish it, or name other `editions`']
        })
      )
    }
  }
  return runs
}
