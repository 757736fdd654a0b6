/** Describes the facts that a cover is drawn from. */
import {formatDate, labelsFor} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {CoverChoice} from '../../model/publication/front-matter.ts'
import type {BrandFonts, Publication} from '../../model/publication/publication.ts'
import {given} from '../../model/values/given.ts'

/** What stands between the facts at the foot. */
export const between = ' · '

export interface CoverFacts extends Pick<CoverChoice, 'motif' | 'palette'> {
  /** The publication's id, which a motif and palette are chosen and drawn by. */
  readonly id: string
  readonly language: string
  readonly title: string
  readonly subtitle?: string
  readonly publisher?: string
  /** What stands at the foot, such as language, date and version, with `between` between them. */
  readonly line: string
  /** The brand's: the ground is made from it where no palette is chosen. */
  readonly colour?: string
  readonly fonts?: BrandFonts
  /** The shape of a logo that will be put on the cover: a plate is left for it in place of the publisher's name. */
  readonly logo?: {readonly width: number; readonly height: number}
}

/** The facts of a publication: the same cover in every edition. */
export function coverFactsOf({id, language, date, metadata, project}: Publication): CoverFacts {
  const {title, summary, cover, version, publisher = project.publisher} = metadata
  const {labels} = labelsFor(language, project.labels)
  const {colour, fonts} = project.brand ?? {}
  const line = [
    ...(language === 'und' ? [] : [languageName(language)]),
    ...(date === undefined ? [] : [formatDate(labels, date)]),
    ...(version === undefined ? [] : [`${labels.version} ${version}`])
  ]
  return {
    id,
    language,
    title,
    line: line.join(between),
    ...given({subtitle: summary, publisher, colour, fonts, motif: cover.motif, palette: cover.palette})
  }
}
