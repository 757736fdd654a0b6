/**
 * Describes how documents that were written for another system are read: `from` of tetrapla.yaml names one. What a reader does
 * for such a system alone hangs on a value of its profile here.
 */

export const profileNames = [
  'jekyll',
  'hugo',
  'docusaurus',
  'mkdocs',
  'mdbook',
  'quarto',
  'myst',
  'obsidian',
  'github'
] as const

export type ProfileName = (typeof profileNames)[number]

export type IncludeSyntax = 'mdbook' | 'quarto' | 'mkdocs' | 'myst'

export interface Profile {
  /** The built-in key that each key of the system's front matter means. */
  readonly keys: {readonly [key: string]: string}
  /** What a line begins with that is a comment, in no edition. */
  readonly lineComment?: string
  /** How a document asks for another file, whose text stands in it then. */
  readonly includes?: IncludeSyntax
  /** Whether a line `(scope)=` names what follows. */
  readonly hasLabels?: boolean
  /** Whether the signs of a comment within a shortcode say that it is shown. */
  readonly showsShortcodes?: boolean
  /** Folders whose files stand at the root of the site. */
  readonly folders?: readonly string[]
}

/** Those of documents of which nothing is said. */
export const usualFolders: readonly string[] = [
  'static',
  'website/static',
  'public',
  '.vuepress/public',
  'assets'
]

/** By name. */
export const profiles: {readonly [name in ProfileName]: Profile} = {
  jekyll: {keys: {description: 'summary', excerpt: 'summary', author: 'authors', lang: 'language'}},
  hugo: {
    keys: {description: 'summary', lastmod: 'modified', author: 'authors'},
    showsShortcodes: true,
    folders: ['static', 'assets']
  },
  docusaurus: {
    keys: {description: 'summary', last_update: 'modified'},
    folders: ['static', 'website/static']
  },
  mkdocs: {keys: {description: 'summary', author: 'authors'}, includes: 'mkdocs'},
  mdbook: {keys: {}, includes: 'mdbook'},
  quarto: {
    keys: {
      abstract: 'summary',
      description: 'summary',
      author: 'authors',
      lang: 'language',
      'date-modified': 'modified',
      license: 'licence'
    },
    includes: 'quarto'
  },
  myst: {
    keys: {description: 'summary', license: 'licence'},
    lineComment: '%',
    includes: 'myst',
    hasLabels: true
  },
  obsidian: {keys: {description: 'summary', created: 'date', updated: 'modified', author: 'authors'}},
  github: {keys: {description: 'summary'}}
}
