/** What a cover is drawn from. */
import {formatDate, labelsFor} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {CoverChoice} from '../../model/front-matter.ts'
import type {Publication} from '../../model/publication.ts'

export interface CoverFacts extends Pick<CoverChoice, 'motif' | 'palette'> {
  /** The publication's id, which a motif and palette are chosen and drawn by. */
  readonly id: string
  readonly language: string
  readonly title: string
  readonly subtitle?: string
  readonly publisher?: string
  /** What stands at the foot, such as language, date and version. */
  readonly line: string
}

/** The facts of a publication: the same cover in every edition. */
export function coverFactsOf({id, language, date, metadata, project}: Publication): CoverFacts {
  const {title, summary, cover, version, publisher = project.publisher} = metadata
  const {labels} = labelsFor(language)
  const line = [
    ...(language === 'und' ? [] : [languageName(language)]),
    ...(date === undefined ? [] : [formatDate(labels, date)]),
    ...(version === undefined ? [] : [`${labels.version} ${version}`])
  ]
  return {
    id,
    language,
    title,
    line: line.join(' · '),
    ...(summary === undefined ? {} : {subtitle: summary}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(cover.motif === undefined ? {} : {motif: cover.motif}),
    ...(cover.palette === undefined ? {} : {palette: cover.palette})
  }
}
