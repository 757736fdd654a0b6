/** Composes the imprint: when and as what the publication was made, how to cite it, under which licence. */
import {directionOf, formatDate, listSeparator} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {page} from '../../../design/tokens.ts'
import type {Composition} from '../composition.ts'
import type {Run} from '../engine/lines/runs.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {labelLanguage} from './opening.ts'
import {missingAmong} from '../fonts/choose-font.ts'
import {textRuns} from '../text/text-runs.ts'
import {alignmentOfLabels} from '../text/alignment-of.ts'

const rule = 0.5

/** Words of a line that keep their direction from what is around them, such as a name, and may be in another language. */
interface Aside {
  readonly text: string
  readonly language?: string
}

/** What stands between two of them is written out. */
type Line = readonly (string | Aside)[]

/** At the foot of a page, below a rule. */
export function composeImprint(parent: StructureElement, composition: Composition): readonly LayoutNode[] {
  const {styles} = composition
  const paragraphs = imprintLines(composition).map((line): LayoutNode => {
    const tag = parent.block('Imprint', labelLanguage(composition))
    const text = line.flatMap((part) => runsOf(part, tag, composition))
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

function runsOf(part: string | Aside, tag: StructureElement, composition: Composition): readonly Run[] {
  const setting = {textStyle: composition.styles.imprint, tag}
  if (typeof part === 'string') return textRuns(part, setting, composition)
  const {text, language} = part
  const isolates = [{direction: language === undefined ? ('auto' as const) : directionOf(language)}]
  const own = tag.inline('Span', language === undefined ? {} : {language})
  return textRuns(text, {...setting, tag: own, isolates, noWrap: language !== undefined}, composition)
}

function imprintLines(composition: Composition): readonly Line[] {
  const {publication} = composition
  return [
    authors(composition),
    facts(composition),
    translation(composition),
    licence(composition),
    identifiers(publication),
    cite(composition)
  ]
    .map((sentences) => joined(sentences, ' '))
    .filter((line) => line.length > 0)
}

/** Sentences in a line, or names in a sentence. */
function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]))
}

function authors({publication, labels}: Composition): readonly Line[] {
  const {authors: all} = publication.metadata
  return all.length === 0 ? [] : [[`${labels.labels.authors}: `, ...listOf(all, publication.language), '.']]
}

/** Names may be written in another script than the words around them. */
function listOf(all: readonly {readonly name: string}[], language: string): Line {
  return joined(
    all.map(({name}) => [{text: name}]),
    listSeparator(language)
  )
}

function facts(composition: Composition): readonly Line[] {
  const {publication, labels} = composition
  const {metadata, date, language, translations} = publication
  const published = metadata.date ?? date
  const {labels: words} = labels
  const isBare = published === undefined && metadata.version === undefined && translations.length === 0
  const revised =
    metadata.modified !== undefined && metadata.modified !== metadata.date ? metadata.modified : undefined
  return [
    ...(published === undefined ? [] : [[`${words.published}: ${formatDate(words, published)}.`]]),
    ...(revised === undefined ? [] : [[`${words.updated}: ${formatDate(words, revised)}.`]]),
    ...(metadata.version === undefined ? [] : [[`${words.version} `, {text: metadata.version}, '.']]),
    ...(language === 'und' || isBare ? [] : [[`${languageName(language)}.`]]),
    ...(translations.length === 0 ? [] : [otherLanguages(composition)])
  ]
}

function otherLanguages(composition: Composition): Line {
  const {publication, labels} = composition
  const [before = '', after = ''] = labels.labels.alsoIn.split('{languages}')
  const names = publication.translations.map(({language}) => [drawnName(language, composition)])
  return [before, ...joined(names, listSeparator(labels.language)), after]
}

function translation({publication, labels}: Composition): readonly Line[] {
  const {by = [], machine = false, reviewed, reviewers = []} = publication.metadata.translation ?? {}
  const {translation: words, yes, no} = labels.labels
  const {language} = publication
  const line = (label: string, parts: Line): readonly Line[] =>
    parts.length === 0 ? [] : [[`${label}: `, ...parts, '.']]
  const answer = reviewed === undefined ? [] : [reviewed ? yes : no]
  const translators = [...(machine ? [[words.machine]] : []), ...by.map(({name}) => [{text: name}])]
  return [
    ...line(words.label, joined(translators, listSeparator(language))),
    ...line(words.review, reviewers.length > 0 ? listOf(reviewers, language) : answer)
  ]
}

/** A language by its own name where a font has the letters, else by its tag. */
function drawnName(language: string, {styles, fonts}: Composition): Aside {
  const name = languageName(language)
  const isDrawable = missingAmong(name, {style: styles.imprint, language}, fonts).length === 0
  return isDrawable ? {text: name, language} : {text: language}
}

function licence({publication, labels}: Composition): readonly Line[] {
  const {licence} = publication.metadata
  if (licence === undefined) return []
  const name: Line = [`${labels.labels.licence}: `, {text: licence.name}, '.']
  return [name, ...(licence.url === undefined ? [] : [[{text: licence.url}]])]
}

function identifiers({metadata}: Pick<Publication, 'metadata'>): readonly Line[] {
  const {doi, isbn} = metadata.identifiers
  return [
    ...(doi === undefined ? [] : [[{text: `DOI ${doi}`}, '.']]),
    ...(isbn?.pdf === undefined ? [] : [[{text: `ISBN ${isbn.pdf}`}, '.']])
  ]
}

function cite({publication, labels}: Composition): readonly Line[] {
  return publication.metadata.paragraphs === 'numbered' ? [[labels.labels.citeHint]] : []
}
