/** Damages to what stands around the text: the heads of pages, their frames, and what a book says of itself. */
import type {Damage} from './damage.ts'

const inPage = (name: string, from: string | RegExp, to: string, at = 'echo.html'): Damage => ({
  name,
  file: 'echo.html',
  from,
  to,
  at
})
const onStart = (name: string, from: string | RegExp, to: string): Damage => ({
  ...inPage(name, from, to, 'index.html'),
  file: 'index.html'
})

/** A fact of the publication, which other statements on its first page have to agree with. */
const ofPublication = (name: string, from: string | RegExp, to: string): Damage => ({
  ...onStart(name, from, to),
  also: ': '
})

export const pages: readonly Damage[] = [
  inPage('another character encoding', 'charset="utf-8"', 'charset="iso-8859-1"'),
  inPage('no character encoding', '<meta charset="utf-8">', ''),
  inPage('another address for all links', '<meta charset', '<base href="https://example.org/"><meta charset'),
  inPage(
    'a page that leads on',
    '<meta charset',
    '<meta http-equiv="refresh" content="0;url=golf.html"><meta charset'
  ),
  inPage(
    'a page that is not to be found',
    '<meta charset',
    '<meta name="robots" content="noindex"><meta charset'
  ),
  inPage('a style in the head', '</head>', '<style>p{display:none}</style></head>'),
  inPage('a script in the head', '</head>', '<script>a()</script></head>'),
  inPage('a script from elsewhere', /<script src="[^"]+"/, '<script src="https://example.org/a.js"'),
  inPage('no stylesheet', /<link rel="stylesheet"[^>]*>/g, ''),
  inPage('a page that cannot be enlarged', 'initial-scale=1', 'initial-scale=1, user-scalable=no'),
  inPage('a page of the old kind', '<!doctype html>', '', ''),
  inPage('words beside the text', '<div class="column">', '<div class="column"><p>Not</p>'),
  inPage('words behind the text', '</main>', '</main>Not'),
  inPage('a day in other words', '>4 March 2026<', '>5 March 2026<'),
  inPage('a way back to nowhere', 'href="#fnref-1"', 'href="#india"', 'echo/fn-1'),
  inPage('no way back', /<a href="#fnref-1"[^>]*>.*?<\/a>/, '', 'echo/fn-1'),
  inPage(
    'a link with another name',
    '<a href="foxtrot.html#golf">',
    '<a aria-label="Not" href="foxtrot.html#golf">',
    'echo/echo-p1'
  ),
  ofPublication('an identifier that is shown otherwise', '>doi:10.1234/alpha<', '>doi:10.1234/bravo<'),
  ofPublication(
    'an identifier that leads elsewhere',
    'href="https://doi.org/10.1234/alpha">doi:',
    'href="https://doi.org/10.1234/bravo">doi:'
  ),
  onStart(
    'a citation that leads elsewhere',
    '<a href="https://doi.org/10.1234/alpha" dir',
    '<a href="https://doi.org/10.1234/bravo" dir'
  ),
  onStart(
    'another identifier for indexes',
    'citation_doi" content="10.1234/alpha',
    'citation_doi" content="10.1234/bravo'
  )
]

const inBook = (name: string, file: string, from: string | RegExp, to: string): Damage => ({
  name,
  file,
  from,
  to,
  at: ''
})
const book = 'OEBPS/content.opf'

export const books: readonly Damage[] = [
  inBook(
    'a chapter out of the order of reading',
    book,
    '<itemref idref="item-text_2f_foxtrot.xhtml"',
    '<itemref linear="no" idref="item-text_2f_foxtrot.xhtml"'
  ),
  inBook('a title page that nobody reads', book, '<itemref idref="item-title-page.xhtml"/>', ''),
  inBook(
    'a chapter that is read twice',
    book,
    '<itemref idref="item-text_2f_golf.xhtml"/>',
    '<itemref idref="item-text_2f_golf.xhtml"/><itemref idref="item-text_2f_golf.xhtml"/>'
  ),
  inBook('another language of the package', book, 'xml:lang="en"', 'xml:lang="nl"'),
  inBook('a second title', book, '<dc:title>', '<dc:title>Not</dc:title><dc:title>'),
  inBook('another identifier', book, 'https://doi.org/10.1234/alpha', 'https://doi.org/10.1234/bravo'),
  inBook(
    'pages of a fixed size',
    book,
    '<meta name="cover"',
    '<meta property="rendition:layout">pre-paginated</meta><meta name="cover"'
  ),
  inBook(
    'a chapter that is no chapter',
    book,
    'href="text/echo.xhtml" media-type="application/xhtml+xml"',
    'href="text/echo.xhtml" media-type="text/plain"'
  ),
  inBook('an author who drew', book, '>aut<', '>ill<'),
  inBook('a page that is listed elsewhere', 'OEBPS/toc.xhtml', '#page-3">3<', '#page-4">3<'),
  inBook('a page with another number', 'OEBPS/toc.xhtml', '#page-3">3<', '#page-3">4<'),
  inBook('no list of pages', 'OEBPS/toc.xhtml', /<nav epub:type="page-list".*?<\/nav>/s, ''),
  inBook(
    'words among the contents',
    'OEBPS/toc.xhtml',
    '<nav epub:type="landmarks"',
    '<p>Not</p><nav epub:type="landmarks"'
  ),
  inBook(
    'another identifier on the title page',
    'OEBPS/title-page.xhtml',
    '>https://doi.org/10.1234/alpha<',
    '>https://doi.org/10.1234/bravo<'
  ),
  inBook('a day in other words', 'OEBPS/title-page.xhtml', '>2 January 2026<', '>3 January 2026<'),
  inBook('a title page that runs the other way', 'OEBPS/title-page.xhtml', 'dir="ltr"', 'dir="rtl"'),
  inBook('a script in a chapter', 'OEBPS/text/echo.xhtml', '</head>', '<script>a()</script></head>'),
  inBook(
    'another encoding of a chapter',
    'OEBPS/text/echo.xhtml',
    'encoding="UTF-8"',
    'encoding="ISO-8859-1"'
  ),
  inBook('a chapter that is no page', 'OEBPS/text/echo.xhtml', '1999/xhtml', '1998/xhtml'),
  inBook('a file that is no book', 'mimetype', 'epub', 'zip')
]
