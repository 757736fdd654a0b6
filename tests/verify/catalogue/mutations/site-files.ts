/** What may happen to the feed and the sitemap. */
import type {Mutation} from './mutation.ts'

const feed = 'feed.xml'
const sitemap = 'sitemap.xml'

export const siteFiles: readonly Mutation[] = [
  ...[
    ['a title', '<title>Alpha &amp; Co.</title>', '<title>Alpha &amp; Bro.</title>', 'title'],
    ['a summary', 'About alpha.', 'About bravo.', 'summary'],
    [
      'a date',
      '<updated>2026-11-24T00:00:00Z</updated>\n<link rel="alternate"',
      '<updated>2026-11-25T00:00:00Z</updated>\n<link rel="alternate"',
      'updated'
    ],
    ['a language', '<entry xml:lang="en">', '<entry xml:lang="de">', 'language'],
    ['a link', 'alpha/en/alpha.en.pdf', 'alpha/fr/alpha.fr.pdf', 'pdf link'],
    ['a type', 'type="application/pdf"', 'type="text/html"', 'pdf type'],
    ['a size', /length="\d+"/, 'length="1"', 'json bytes']
  ].map(([name = '', from = '', to = '']): Mutation => ({
    name: `${String(name)} in the feed`,
    file: feed,
    at: 'alpha/en',
    change: (text) => {
      const [head = '', first = '', ...others] = text.split(/(?=<entry )/)
      return [head, first.replace(from, String(to)), ...others].join('')
    }
  })),
  {
    name: 'an entry of the feed taken away',
    file: feed,
    at: 'alpha/en',
    change: (text) => text.replace(/<entry [^]*?<\/entry>/, '')
  },
  {
    name: 'two entries of the feed swapped',
    file: feed,
    at: 'alpha/en',
    change: (text) => text.replace(/(<entry [^]*?<\/entry>)\n(<entry [^]*?<\/entry>)/, '$2$1')
  },
  {
    name: 'an entry of the feed twice',
    file: feed,
    at: 'alpha/en',
    change: (text) => text.replace(/<entry [^]*?<\/entry>/, '$&$&')
  },
  {
    name: 'when the feed was changed',
    file: feed,
    at: '',
    change: (text) => text.replace('2026-11-24', '2026-11-30')
  },
  {
    name: 'who publishes the feed',
    file: feed,
    at: '',
    change: (text) => text.replace('— Institute of Alpha', '— Institute of Bravo')
  },
  {
    name: 'a feed that is no XML',
    file: feed,
    at: '',
    change: (text) => text.replace('</entry>', '')
  },
  {
    name: 'a page of the sitemap taken away',
    file: sitemap,
    at: 'bravo/ar/',
    change: (text) => text.replace(/<url>\n<loc>[^<]*bravo\/ar\/[^]*?<\/url>/, '')
  },
  {
    name: 'a page that is not there in the sitemap',
    file: sitemap,
    at: 'bravo/fa/',
    change: (text) => text.replace('bravo/ar/', 'bravo/fa/')
  },
  {
    name: 'a date in the sitemap',
    file: sitemap,
    at: 'alpha/en/',
    change: (text) => text.replace('2026-11-24', '2026-11-30')
  },
  {
    name: 'a sitemap of another place',
    file: sitemap,
    at: 'example.com',
    change: (text) => text.replaceAll('example.org', 'example.com')
  }
]
