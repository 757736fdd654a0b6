/** What a book states of its accessibility has to be true of what it holds (EPUB Accessibility 1.1 §2). */
import {labelsFor} from '../../locale/index.ts'
import type {Loose, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import type {EpubSurvey} from './survey.ts'
import {elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'

/** The statements that are missing, one more, or others than the chapters make them. */
export function strayAccessibility(
  document: Markup,
  {described, undescribed, formulas, marks}: EpubSurvey,
  {facts}: Unit
): readonly Loose[] {
  const metas = elementsOf(document, 'meta')
  const stated = (name: string): readonly string[] =>
    metas
      .filter(({attributes}) => attributes.get('property') === `schema:${name}`)
      .map((meta) => normalText(wordsOf(meta)))
  const [modes, features] = [stated('accessMode'), stated('accessibilityFeature')]
  // An image without words may be decoration: that it says something is the book's to state then.
  const isSeen = described > 0 || (undescribed > 0 && modes.includes('visual'))
  const isHeard = !isSeen || undescribed === 0 || features.includes('alternativeText')
  const hasPages = marks.length > 0
  const {labels, language} = labelsFor(String(facts.language))
  const {text, described: withWords, undescribed: withoutWords, pages} = labels.accessibility
  const summary = [
    text,
    ...(isSeen ? [isHeard ? withWords : withoutWords] : []),
    ...(hasPages ? [pages] : [])
  ]
  const wanted: Readonly<Record<string, readonly string[]>> = {
    accessMode: ['textual', ...(isSeen ? ['visual'] : [])],
    accessModeSufficient: [...(isHeard ? ['textual'] : []), ...(isSeen ? ['textual,visual'] : [])],
    accessibilityFeature: [
      ...'ARIA displayTransformability readingOrder structuralNavigation tableOfContents'.split(' '),
      ...(isSeen && isHeard ? ['alternativeText'] : []),
      ...(formulas > 0 ? ['MathML'] : []),
      ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : [])
    ],
    accessibilitySummary: [normalText(summary.join(' '))]
  }
  const [hazards, mayMove] = [stated('accessibilityHazard').join('; '), described + undescribed > 0]
  const isKnown = hazards === 'none' || (hazards === 'unknown' && mayMove)
  const strays = Object.entries(wanted)
    .map(([name, values]) => ({name, values: values.join('; '), found: stated(name).join('; ')}))
    .filter(({values, found}) => values !== found)
    .map(({name, found}) => ({what: `statement on accessibility: ${name}`, at: '', text: found}))
  const speaking = metas.find(({attributes}) => attributes.get('property') === 'schema:accessibilitySummary')
  const spoken = speaking?.attributes.get('xml:lang') ?? ''
  return [
    ...strays,
    ...(spoken === language ? [] : [{what: 'language of a statement', at: '', text: spoken}]),
    ...(isKnown ? [] : [{what: 'statement on accessibility: accessibilityHazard', at: '', text: hazards}])
  ]
}
