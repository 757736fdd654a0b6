/** The structure types of ours and what each stands for, as docs/editions/pdf.md says it. */

const bySpan =
  'Em Strong Deletion Insertion Subscript Superscript Keyboard Mark Abbreviation Citation Small Sample Variable Term Underline Number Label'
const byParagraph = 'CodeBlock CalloutTitle Summary Kicker Lead Imprint RecordTitle RecordAddress'

export const roles: ReadonlyMap<string, string> = new Map([
  ...entries(bySpan, 'Span'),
  ...entries(byParagraph, 'P'),
  ...entries('FigureBlock Callout Details', 'Sect'),
  ...entries('Card Entry Definition Row', 'Art'),
  ...entries('DefinitionList', 'L')
])

function entries(types: string, standard: string): readonly (readonly [string, string])[] {
  return types.split(' ').map((type) => [type, standard])
}
