/** Names the element types of ours that PDF 1.7 has no name for, and the standard type that stands for each (ISO 32000-1 §14.8.4). */
import {plainContainers} from '../tree/shape.ts'
import {markByStructureType} from './phrases.ts'

/** Those that PDF 1.7 has by the same name. */
const standard = new Set(['Code', 'Quote', 'BlockQuote', 'Div'])

export const roles: ReadonlyMap<string, string> = new Map([
  ...standingFor('Span', [...markByStructureType.keys()]),
  ...standingFor('Div', [...plainContainers.values()]),
  ...standingFor('Span', ['Number', 'Label']),
  ...standingFor(
    'P',
    'CodeBlock CalloutTitle Summary RecordTitle RecordAddress Kicker Lead Imprint'.split(' ')
  ),
  ...standingFor('Sect', ['FigureBlock', 'Callout', 'Details']),
  ...standingFor('Art', ['Card', 'Entry', 'Definition', 'Row']),
  ...standingFor('L', ['DefinitionList'])
])

function standingFor(type: string, ours: readonly string[]): readonly (readonly [string, string])[] {
  return ours.filter((name) => !standard.has(name)).map((name) => [name, type])
}
