/** A language of the interface, with its hyphenation; its words are those of German here. */
import type {Recipe} from './recipe.ts'

export const locale: Recipe = {
  name: 'a language of the interface',
  most: 4,
  edits: [
    {
      file: 'pipeline/locale/nl.ts',
      like: 'pipeline/locale/de.ts',
      words: [
        ['export const de:', 'export const nl:'],
        ["languageName: 'Deutsch'", "languageName: 'Nederlands'"]
      ]
    },
    {
      file: 'pipeline/locale/index.ts',
      from: "import {pt} from './pt.ts'",
      to: "import {nl} from './nl.ts'\nimport {pt} from './pt.ts'"
    },
    {file: 'pipeline/locale/index.ts', from: "  ['pt', pt],", to: "  ['nl', nl],\n  ['pt', pt],"},
    {
      file: 'pipeline/editions/pdf/text/hyphenation.ts',
      from: "  ['pt', () =>",
      to: "  ['nl', () => import('hyphen/nl/index.js')],\n  ['pt', () =>"
    }
  ],
  project: {'source/alpha.md': '---\nlanguage: nl\ndate: 2026-11-01\n---\n\n# Alpha\n\nBravo.\n'},
  command: 'build',
  shows: {file: 'alpha/nl/index.html', text: 'Inhalt'}
}
