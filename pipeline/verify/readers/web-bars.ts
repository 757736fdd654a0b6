/** What stands at the head and the foot of every page: the way past both, who publishes, the languages, the issue. */
import {documentOfPage} from '../../model/web-address.ts'
import {directionOf} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Loose} from '../unit.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import {ownerIn} from './web-owner.ts'
import type {WebPage} from './web-page.ts'
import {projectLinks, type WebSite} from './web-site.ts'

/** What is said there otherwise than the publication or its first page says it, is missing, or leads elsewhere. */
export function strayBars({parts}: WebPage, file: string, site: WebSite): readonly Loose[] {
  const {labels} = site
  const targetOf = site.targetOf(file)
  const found: Loose[] = []
  const hold = (what: string, said: string, wanted: string): void => {
    if (said !== wanted && !sameWords(said, wanted)) found.push({what, at: file, text: said})
  }
  const [skip, bar, foot] = [parts.get('skip'), parts.get('bar'), parts.get('foot')]
  hold(
    'the way past the bar leads elsewhere',
    hrefOf(skip),
    `#${parts.get('main')?.attributes.get('id') ?? ''}`
  )
  hold('the way past the bar has another name', wordsIn(skip), labels.skipToContent)
  const owner = bar === undefined ? undefined : elementsOf(bar, 'p').find((one) => hasClass(one, 'owner'))
  const chooser = bar === undefined ? undefined : elementOf(bar, 'nav')
  const home = owner === undefined ? undefined : elementOf(owner, 'a')
  hold('the bar leads to another catalogue', home === undefined ? 'nowhere' : targetOf(hrefOf(home)), '')
  hold('the bar names another publisher', ownerIn(bar), site.owner)
  if (owner !== undefined && hasClass(owner, 'unnamed'))
    hold('the bar says something else', wordsOf(owner), labels.library)
  hold('words in the bar', wordsIn(bar), `${wordsIn(owner)}${wordsIn(chooser)}`)
  for (const [what, said, wanted] of languagesIn(chooser, file, site, targetOf)) hold(what, said, wanted)
  hold('the foot tells of another issue', issueIn(foot), site.issue)
  hold('the foot has other links', projectLinks(foot), site.footer)
  const last = foot === undefined ? undefined : elementsOf(foot, 'a').at(-1)
  hold('the foot leads to another catalogue', last === undefined ? 'nowhere' : targetOf(hrefOf(last)), '')
  hold('the foot names the catalogue otherwise', wordsIn(last), labels.allPublications)
  const known = foot === undefined ? [] : elementsOf(foot, 'a').map(wordsOf)
  hold('words in the foot', wordsIn(foot), [issueIn(foot), ...known].join(''))
  return found
}

type Statement = readonly [what: string, said: string, wanted: string]

/** Each by its own name and tag, in the order of the tags; it leads to the page's counterpart, or to a start. */
function languagesIn(
  chooser: Markup | undefined,
  file: string,
  site: WebSite,
  targetOf: (address: string) => string
): readonly Statement[] {
  if (chooser === undefined && site.languages.length < 2) return []
  const {labels, language, languages, id} = site
  const links = chooser === undefined ? [] : elementsOf(chooser, 'a')
  const wanted = languages.length > 1 ? [...languages].sort(byCode) : []
  const tags = links.map(({attributes}) => attributes.get('hreflang') ?? '')
  const page = documentOfPage(file)
  const own = targetOf('')
  return [
    ['other languages in the bar', tags.join(' '), wanted.join(' ')],
    [
      'the languages have another name',
      chooser?.attributes.get('aria-label') ?? '',
      chooser === undefined ? '' : labels.languages
    ],
    ['words among the languages', wordsIn(chooser), wanted.map(languageName).join('')],
    ...links.flatMap((link, index): readonly Statement[] => {
      const tag = tags[index] ?? ''
      const target = targetOf(hrefOf(link))
      const others = [`${id}/${tag.toLowerCase()}/${page}`, `${id}/${tag.toLowerCase()}/`, `${id}/`]
      const isSound = tag === language ? target === own : others.includes(target)
      return [
        ['a language leads elsewhere', isSound ? '' : target, ''],
        ['a language is called otherwise', wordsOf(link), languageName(tag)],
        [
          'a language of another language',
          `${link.attributes.get('lang') ?? ''} ${link.attributes.get('dir') ?? ''}`,
          `${tag} ${directionOf(tag)}`
        ],
        [
          'another language is the current one',
          link.attributes.get('aria-current') ?? '',
          tag === language ? 'true' : ''
        ]
      ]
    })
  ]
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1
}

function issueIn(foot: Markup | undefined): string {
  return wordsIn(foot === undefined ? undefined : elementOf(foot, 'p'))
}

function wordsIn(element: Markup | undefined): string {
  return element === undefined ? '' : wordsOf(element)
}

function hrefOf(link: Markup | undefined): string {
  return link?.attributes.get('href') ?? ''
}
