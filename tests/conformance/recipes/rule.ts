/** A rule that finds headings in capitals. */
import type {Recipe} from './recipe.ts'

export const rule: Recipe = {
  name: 'a rule',
  most: 5,
  edits: [
    {
      file: 'pipeline/model/rules.ts',
      after: "'heading/levels-do-not-skip': {",
      insert:
        "    severity: warns,\n    summary: 'A heading is not in capitals.'\n  },\n  'heading/is-not-shouted': {"
    },
    {
      file: 'pipeline/check/rules/heading-is-not-shouted.ts',
      create: `/** Finds headings in capitals. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {outlineHeadings} from './outline-headings.ts'

export function headingIsNotShouted(document: Document): readonly Diagnostic[] {
  return outlineHeadings(document)
    .filter(({children}) => /^[A-Z ]{4,}$/.test(plainText(children)))
    .map((heading) => finding('heading/is-not-shouted', placeOf(document.path, heading), 'heading is in capitals'))
}
`
    },
    {
      file: 'pipeline/check/rules/index.ts',
      from: 'export const documentRules: readonly DocumentRule[] = [',
      to: "import {headingIsNotShouted} from './heading-is-not-shouted.ts'\n\nexport const documentRules: readonly DocumentRule[] = [\n  headingIsNotShouted,"
    },
    {
      file: 'schemas/formats/project.schema.json',
      from: '"heading/has-words",',
      to: '"heading/has-words",\n          "heading/is-not-shouted",'
    }
  ],
  project: {'source/alpha.md': '---\nlanguage: en\n---\n\n# Alpha\n\n## BRAVO CHARLIE\n\nDelta.\n'},
  command: 'check',
  shows: {said: 'alpha.md:7:1: warning: heading is in capitals [heading/is-not-shouted]'}
}
