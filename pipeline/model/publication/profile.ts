/**
 * Describes how documents that were written for another system are read: `from` of tetrapla.yaml names one. What a reader does
 * for such a system alone hangs on a value of its profile here.
 */

export const profileNames = [
  'jekyll',
  'hugo',
  'eleventy',
  'docusaurus',
  'vitepress',
  'starlight',
  'mkdocs',
  'mdbook',
  'quarto',
  'myst',
  'obsidian',
  'github'
] as const

export type ProfileName = (typeof profileNames)[number]

export type IncludeSyntax = 'mdbook' | 'quarto' | 'mkdocs' | 'myst' | 'jekyll'

export interface Profile {
  /** The built-in key that each key of the system's front matter means. */
  readonly keys: {readonly [key: string]: string}
  /** Keys that arrange the site and its look, and say nothing of the text. */
  readonly arranging?: readonly string[]
  /** What a line begins with that is a comment, in no edition. */
  readonly lineComment?: string
  /** How a document asks for another file, whose text stands in it then. */
  readonly includes?: IncludeSyntax
  /** Whether a line `(scope)=` names what follows. */
  readonly hasLabels?: boolean
  /** Whether `wiki:Paris` is the address of a page of Wikipedia. */
  readonly linksToWikis?: boolean
  /** Whether `@fig-plan` in a line refers to what has that id. */
  readonly hasCrossReferences?: boolean
  /** Whether the signs of a comment within a shortcode say that it is shown. */
  readonly showsShortcodes?: boolean
  /** Whether lines of code in Rust that begin with `#` and a space are hidden. */
  readonly hidesLinesOfRust?: boolean
  /** Whether a site may have blocks of its own beside callouts: `::: lexicon Title`. */
  readonly hasOwnBlocks?: boolean
  /** Whether a class of a block makes a callout of it: `{: .note }`. */
  readonly hasStyledCallouts?: boolean
  /** Classes of blocks that say nothing of the text. */
  readonly unseenClasses?: readonly string[]
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
  jekyll: {
    keys: {description: 'summary', excerpt: 'summary', author: 'authors', lang: 'language'},
    arranging: words(
      'layout nav_order order nav_exclude nav_enabled parent grand_parent ancestor has_children has_toc child_nav_order toc sidebar search_exclude sitemap'
    ),
    hasStyledCallouts: true,
    unseenClasses: ['no_toc', 'text-delta']
  },
  hugo: {
    keys: {description: 'summary', lastmod: 'modified', author: 'authors'},
    arranging: words('weight linkTitle layout menu menus params cascade outputs build toc sitemap'),
    showsShortcodes: true,
    folders: ['static', 'assets']
  },
  eleventy: {
    keys: {description: 'summary', author: 'authors', lang: 'language'},
    arranging: words(
      'layout permalink pagination order eleventyNavigation eleventyExcludeFromCollections eleventyComputed templateEngineOverride'
    )
  },
  docusaurus: {
    keys: {description: 'summary', last_update: 'modified'},
    arranging: words(
      'sidebar_position sidebar_label sidebar_class_name sidebar_custom_props displayed_sidebar hide_title hide_table_of_contents toc_min_heading_level toc_max_heading_level pagination_label pagination_next pagination_prev custom_edit_url'
    ),
    folders: ['static', 'website/static']
  },
  vitepress: {
    keys: {description: 'summary', author: 'authors', lang: 'language'},
    arranging: words(
      'layout titleTemplate outline outlineTitle aside sidebar sidebarDepth navbar footer prev next editLink lastUpdated pageClass head search'
    ),
    hasOwnBlocks: true,
    folders: ['public', '.vitepress/public', '.vuepress/public']
  },
  starlight: {
    keys: {description: 'summary'},
    arranging: words(
      'template editUrl lastUpdated sidebar prev next pagefind tableOfContents banner head slug'
    ),
    folders: ['public']
  },
  mkdocs: {
    keys: {description: 'summary', author: 'authors'},
    arranging: words('template hide icon search'),
    includes: 'mkdocs'
  },
  // GitBook's keys: mdBook has no front matter of its own.
  mdbook: {
    keys: {description: 'summary'},
    arranging: words('icon layout coverY metaLinks'),
    includes: 'mdbook',
    hidesLinesOfRust: true
  },
  quarto: {
    keys: {
      abstract: 'summary',
      description: 'summary',
      author: 'authors',
      lang: 'language',
      'date-modified': 'modified',
      license: 'licence'
    },
    arranging: words('format editor execute engine jupyter knitr freeze listing toc toc-depth page-layout'),
    includes: 'quarto',
    hasCrossReferences: true
  },
  myst: {
    keys: {description: 'summary', license: 'licence'},
    arranging: words(
      'kernelspec jupytext file_format mystnb myst site exports downloads thumbnail orphan tocdepth sd_hide_title'
    ),
    lineComment: '%',
    includes: 'myst',
    hasLabels: true,
    linksToWikis: true
  },
  obsidian: {
    keys: {description: 'summary', created: 'date', updated: 'modified', author: 'authors'},
    arranging: words('aliases cssclass cssclasses')
  },
  github: {keys: {description: 'summary'}}
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
