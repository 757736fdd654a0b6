/** Composes the imprint: when and as what the publication was made, how to cite it, under which licence. */
import {fill, formatDate, listSeparator} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {page} from '../../../design/tokens.ts'
import type {Composition} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {labelLanguage} from './opening.ts'
import {missingAmong} from '../fonts/choose-font.ts'
import {textRuns} from '../text/text-runs.ts'
import {alignmentOfLabels} from '../text/alignment-of.ts'

const rule = 0.5

/** At the foot of a page, below a rule. */
export function composeImprint(parent: StructureElement, composition: Composition): readonly LayoutNode[] {
  const {styles} = composition
  const paragraphs = imprintLines(composition).map((words): LayoutNode => {
    const tag = parent.block('Imprint', labelLanguage(composition))
    const text = textRuns(words, {textStyle: styles.imprint, tag}, composition)
    return {text, textStyle: styles.imprint, ...alignmentOfLabels(composition)}
  })
  if (paragraphs.length === 0) return []
  const frame = {
    topRule: {colour: styles.palette.edge, width: rule},
    padding: {left: 0, top: 7, right: 0, bottom: 0}
  }
  return [
    {
      ...inset({stack: stacked(paragraphs), frame, togetherUpTo: Infinity}, page.gutter),
      atFoot: true,
      space: {before: 14, after: 0}
    }
  ]
}

function imprintLines(composition: Composition): readonly string[] {
  const {publication} = composition
  return [
    authors(composition),
    facts(composition),
    translation(composition),
    licence(composition),
    identifiers(publication),
    cite(composition)
  ]
    .map((parts) => parts.join(' '))
    .filter((line) => line !== '')
}

function authors({publication, labels}: Composition): readonly string[] {
  const names = publication.metadata.authors.map(({name}) => name)
  return names.length === 0
    ? []
    : [`${labels.labels.authors}: ${names.join(listSeparator(publication.language))}.`]
}

function facts(composition: Composition): readonly string[] {
  const {publication, labels} = composition
  const {metadata, date, language, translations} = publication
  const published = metadata.date ?? date
  const {labels: words} = labels
  const isBare = published === undefined && metadata.version === undefined && translations.length === 0
  const revised =
    metadata.modified !== undefined && metadata.modified !== metadata.date ? metadata.modified : undefined
  return [
    ...(published === undefined ? [] : [`${words.published}: ${formatDate(words, published)}.`]),
    ...(revised === undefined ? [] : [`${words.updated}: ${formatDate(words, revised)}.`]),
    ...(metadata.version === undefined ? [] : [`${words.version} ${metadata.version}.`]),
    ...(language === 'und' || isBare ? [] : [`${languageName(language)}.`]),
    ...(translations.length === 0
      ? []
      : [
          fill(words.alsoIn, {
            languages: translations
              .map((one) => drawnName(one.language, composition))
              .join(listSeparator(labels.language))
          })
        ])
  ]
}

function translation({publication, labels}: Composition): readonly string[] {
  const {by = [], machine = false, reviewed, reviewers = []} = publication.metadata.translation ?? {}
  const {translation: words, yes, no} = labels.labels
  const line = (label: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [`${label}: ${parts.join(listSeparator(publication.language))}.`]
  const names = reviewers.map(({name}) => name)
  const answer = reviewed === undefined ? [] : [reviewed ? yes : no]
  return [
    ...line(words.label, [...(machine ? [words.machine] : []), ...by.map(({name}) => name)]),
    ...line(words.review, names.length > 0 ? names : answer)
  ]
}

/** A language by its own name where a font has the letters, else by its tag. */
function drawnName(language: string, {styles, fonts}: Composition): string {
  const name = languageName(language)
  return missingAmong(name, {style: styles.imprint, language}, fonts).length === 0 ? name : language
}

function licence({publication, labels}: Composition): readonly string[] {
  const {licence} = publication.metadata
  if (licence === undefined) return []
  return [`${labels.labels.licence}: ${licence.name}.`, ...(licence.url === undefined ? [] : [licence.url])]
}

function identifiers({metadata}: Publication): readonly string[] {
  const {doi, isbn} = metadata.identifiers
  return [
    ...(doi === undefined ? [] : [`DOI ${doi}.`]),
    ...(isbn?.pdf === undefined ? [] : [`ISBN ${isbn.pdf}.`])
  ]
}

function cite({publication, labels}: Composition): readonly string[] {
  return publication.metadata.paragraphs === 'numbered' ? [labels.labels.citeHint] : []
}
