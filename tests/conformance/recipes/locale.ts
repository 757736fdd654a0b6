/** A language of the interface, with its hyphenation; its words are those of German here. */
import type {Recipe} from './recipe.ts'

export const locale: Recipe = {
  name: 'a language of the interface',
  most: 4,
  edits: [
    {
      file: 'pipeline/locale/labels/europe/eo.ts',
      like: 'pipeline/locale/labels/european-union/de.ts',
      words: [['export const de:', 'export const eo:']]
    },
    {
      file: 'pipeline/locale/languages.ts',
      from: "import {es} from './labels/european-union/es.ts'",
      to: "import {eo} from './labels/europe/eo.ts'\nimport {es} from './labels/european-union/es.ts'"
    },
    {file: 'pipeline/locale/languages.ts', from: "  ['es', es],", to: "  ['eo', eo],\n  ['es', es],"},
    {
      file: 'pipeline/locale/cldr.ts',
      from: '  es: {',
      to: "  eo: {script: 'Latn', months: '1|2|3|4|5|6|7|8|9|10|11|12', date: '{year}-{month}-{day}', decimal: ','},\n  es: {"
    },
    {
      file: 'pipeline/editions/pdf/text/hyphenation.ts',
      from: "  ['es', () =>",
      to: "  ['eo', () => import('hyphen/es/index.js')],\n  ['es', () =>"
    }
  ],
  project: {'source/alpha.md': '---\nlanguage: eo\ndate: 2026-11-01\n---\n\n# Alpha\n\nBravo.\n'},
  command: 'build',
  shows: {file: 'alpha/eo/index.html', text: 'Inhalt'}
}
