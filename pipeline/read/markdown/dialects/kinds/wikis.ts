/** Lists what wikis have that is no Markdown: macros, settings, icons, tables and pictures of MediaWiki, Confluence, XWiki and Foswiki. */
import type {Dialect} from '../dialect.ts'

const hint = 'write it in Markdown, or delete it'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const wikis: readonly Dialect[] = [
  {
    what: 'markup of a wiki',
    sign: /__|~~|%|\+\+|\{\||;/,
    needs: '%+;_{~',
    pattern:
      /^(?:__(?:NO|FORCE)?(?:TOC|EDITSECTION|GALLERY|INDEX|NEWSECTIONLINK)__|~~(?:NOTOC|NOCACHE|DISCUSSION(?::\w{1,10})?)~~)$|^---\+{1,6}(?:!!)?[ \t]\S.{0,60}|(?<!\d)%(?:(?:TOC|ICON|INCLUDE|SEARCH|META|MAKETEXT)(?:\{[^}\n]{0,80}\})?|ATTACHURL(?:PATH)?|PUBURL(?:PATH)?|WEB|TOPIC|BR|USERSIG\{[^}\n]{0,80}\})%|\(%[ \t][^)\n]{1,100}[ \t]%\)|^\{\|(?:[ \t].{0,60})?$|^;[ \t]?\p{L}[^\n]{0,80}(?=\n:[ \t]?\S)/mu,
    hint
  },
  {
    what: 'markup of a wiki',
    needs: '#',
    pattern: /(?<![^])#REDIRECT\b.{0,20}/i,
    hint: 'say in the front matter what this document was called before, under `moved`'
  },
  {
    what: 'markup of Confluence or Jira',
    needs: '/{~',
    pattern:
      /^[ >]*\{(toc|info|note|tip|warning|expand|excerpt|quote|section|column|children|anchor|include|gallery|jira)(?::[^}\n]{1,80}\}|\}(?=[ \t]*$|[^{}]{1,400}\{\1\}))|(?<![\w\\])\{status:[^}\n]{1,80}\}|(?<![\w\\])\[~[\w.@:-]{2,40}\]|^[ >]*\(\/\)(?=[ \t].{0,300}\n[ >]*\([/x!?]\)[ \t])/m,
    hint
  },
  {
    what: 'markup of Confluence or Jira',
    isInCells: true,
    needs: '/',
    pattern: /(?<![^])\(\/\)(?![^])/,
    hint
  },
  {
    what: 'a picture of a wiki',
    needs: '!',
    pattern:
      /(?<![\w!\\])!(?!\[)[\w%./-]{1,100}\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!|\n]{0,60}|\([^()\n]{0,80}\))?!(?!\w)/i,
    hint: 'write `![what it shows](picture.png)`'
  },
  {
    what: 'an element of another format',
    // As Word's and Confluence's: a name with a colon is none in HTML, and stands as words.
    sign: /<\/?[a-z][\w-]{0,20}:/i,
    needs: '<',
    pattern: /<\/?[a-z][\w-]{0,20}:[a-z][\w-]{0,40}(?:[ \t][^<>\n]{0,200})?\/?>/i,
    hint: 'delete it, and write in Markdown what it showed'
  }
]
