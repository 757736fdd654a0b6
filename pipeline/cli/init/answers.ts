/** Describes what `tetrapla init` has to know, and what it takes where nobody says. */

export const projectKinds = ['notice', 'handbook', 'report', 'law'] as const

export type ProjectKind = (typeof projectKinds)[number]

/** Where the workflows run that are written along. */
export const ciNames = ['github', 'gitlab', 'both', 'none'] as const

export type CiName = (typeof ciNames)[number]

export interface InitAnswers {
  readonly kind: ProjectKind
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  /** Empty when there is none. */
  readonly publisher: string
  readonly ci: CiName
}

/** Of a kind of project: the title of its example, and the type of its front matter. */
export const kinds: {
  readonly [kind in ProjectKind]: {readonly title: string; readonly type: string; readonly words: string}
} = {
  notice: {title: 'Opening hours', type: 'notice', words: 'one short document'},
  handbook: {title: 'Handbook', type: 'handbook', words: 'chapters, each a file of its own'},
  report: {
    title: 'Annual report',
    type: 'report',
    words: 'numbered sections, a table, recommendations as data'
  },
  law: {
    title: 'Archives Act',
    type: 'act',
    words: 'articles and paragraphs with addresses to cite, defined terms'
  }
}
