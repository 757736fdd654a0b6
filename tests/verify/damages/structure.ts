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
  inPage('a page that is hidden', '<html ', '<html hidden="" '),
  inPage('a page that nobody can use', '<html ', '<html inert="" '),
  inPage('a page that is not read out', '<html ', '<html aria-hidden="true" '),
  inPage('a style in the head', '</head>', '<style>p{display:none}</style></head>'),
  inPage('a script in the head', '</head>', '<script>a()</script></head>'),
  inPage('a script from elsewhere', /<script src="[^"]+"/, '<script src="https://example.org/a.js"'),
  inPage('a stylesheet from elsewhere', /(rel="stylesheet" href=")[^"]+/, '$1//example.org/a.css'),
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
  inPage(
    'a way around that is folded away',
    /(<nav class="crumbs"[^>]*>)(.*?)(<\/nav>)/s,
    '$1<details>$2</details>$3'
  ),
  inPage(
    'a line of the contents at the side that is folded away',
    /(<a href="golf\.html"><span[^>]*>3<\/span> )(.*?)(<\/a>)/s,
    '$1<details>$2</details>$3'
  ),
  inPage('breadcrumbs that lead nowhere', /(<nav class="crumbs".*?)<a [^>]*>(.*?)<\/a>/s, '$1$2'),
  inPage('a second address of a section', /(<a class="hl" href="#india".*?<\/a>)/, '$1$1', 'echo/india'),
  inPage('structured data twice', /(<script type="application\/ld\+json">.*?<\/script>)/s, '$1$1'),
  inPage('a place among the documents twice', /(<p class="kicker">.*?<\/p>)/, '$1$1'),
  onStart(
    'a paragraph among the sections in the contents',
    '<li><a href="echo.html#india">',
    '<li><p>Not</p><a href="echo.html#india">'
  ),
  onStart('a section twice in a line of the contents', /(<a href="echo\.html#india">.*?<\/a>)/, '$1$1'),
  onStart('words in the contents', '<h3><a href="echo', '<h3>Not<a href="echo'),
  onStart(
    'words between the sections in the contents',
    '<li><a href="echo.html#india">',
    'Not<li><a href="echo.html#india">'
  ),
  onStart(
    'contents behind how to cite',
    /(<nav class="parts".*?<\/nav>)\n(<section class="parts".*?<\/section>)/s,
    '$2\n$1'
  ),
  onStart('contents without a name', ' aria-labelledby="_contents"', ''),
  inPage('another place among the documents', 'Document 1 of 3', 'Document 2 of 3'),
  inPage('words at the foot', '<footer class="foot"><div>', '<footer class="foot"><div><b>Not</b>'),
  inPage('another issue at the foot', 'Version 2.1, ', 'Version 2.2, '),
  inPage('a foot that leads to another catalogue', /(<footer.*href=")[^"]*(">All)/s, '$1golf.html$2'),
  inPage('a PDF that opens elsewhere', /(alpha\.en\.pdf#page=)\d+/, '$19'),
  inPage('a PDF that is none of these', /href="alpha\.en\.pdf#/, 'href="bravo.en.pdf#'),
  inPage('an edition that is not offered', /<li><a href="alpha\.en\.epub".*?<\/li>/s, ''),
  inPage('a book of another size', /(<b>EPUB<\/b> <small>)\d+/, '$19'),
  inPage('next that is another', 'class="next" href="foxtrot.html"', 'class="next" href="golf.html"'),
  inPage('next that is called otherwise', '</small> Foxtrot</a>', '</small> Golf</a>'),
  inPage('no next', /<nav class="pager".*?<\/nav>/s, ''),
  inPage(
    'previous where nothing is',
    /(<nav class="pager"[^>]*>)/,
    '$1<a class="previous" href="golf.html" rel="prev"><small>Previous</small> Whiskey</a>'
  ),
  inPage('a line that the contents at the side lack', /<li><a href="golf\.html">.*?<\/li>/, ''),
  inPage(
    'a line of the contents at the side out of order',
    /(<li><a href="foxtrot\.html">.*?<\/li>)\n(<li><a href="golf\.html">.*?<\/li>)/,
    '$2\n$1'
  ),
  inPage(
    'a line of the contents at the side that leads nowhere',
    '<li><a href="golf.html">',
    '<li><a href="x.html">'
  ),
  inPage('a section that the contents at the side lack', /<li><a href="#india">.*?<\/li>/, ''),
  inPage(
    'contents at the side of another page',
    ' aria-current="page"><span class="num">',
    '><span class="num">'
  ),
  inPage('contents at the side that are called otherwise', 'aria-label="Contents"', 'aria-label="Not"'),
  inPage(
    'words in the contents at the side',
    '<ol><li><a href="index.html">',
    '<ol>Not<li><a href="index.html">'
  ),
  inPage('other breadcrumbs', '<li><a href="index.html">Alpha', '<li><a href="index.html">Bravo'),
  inPage('breadcrumbs of another page', '<li aria-current="page">Echo', '<li aria-current="page">Golf'),
  inPage('breadcrumbs that lead elsewhere', /(<nav class="crumbs".*?href=")[^"]*/s, '$1golf.html'),
  inPage(
    'a way around that nobody knows',
    '<div class="page with',
    '<nav><p>Not</p></nav><div class="page with'
  ),
  inPage('a way past the bar that leads nowhere', 'href="#_content">Skip', 'href="#x">Skip'),
  inPage('a text that nothing leads to', '<main id="_content"', '<main'),
  inPage('a bar that leads elsewhere', /(class="owner"><a href=")[^"]*/, '$1golf.html'),
  inPage('a bar of another publisher', 'Example Institute</a>', 'Another Institute</a>'),
  inPage('another day on the page', /(<time datetime=")2026-03-04(">)4 March/, '$12026-03-05$25 March'),
  inPage(
    'another thing to cite',
    'rel="cite-as" href="https://doi.org/10.1234/alpha',
    'rel="cite-as" href="https://doi.org/10.1234/x'
  ),
  inPage(
    'another file of an edition',
    'type="application/pdf" href="alpha',
    'type="application/pdf" href="bravo'
  ),
  inPage('another site', 'og:site_name" content="Example', 'og:site_name" content="Another'),
  inPage('another chapter for programs', '"name":"Echo","position":1', '"name":"Golf","position":1'),
  inPage('another way down for programs', '"position":2,"name":"Alpha"', '"position":2,"name":"Bravo"'),
  onStart('a PDF of another length', /(<b>PDF<\/b> <small>)\d+/, '$199'),
  onStart('a book that is no book', 'Book, reflowable', 'Data and schema'),
  onStart('the words of a cover', /(class="cover"[^>]*alt=")/, '$1Not'),
  onStart('another name of a fact', '<dt>Version</dt>', '<dt>Licence</dt>'),
  onStart('words among the facts', '<dt>Version</dt>', '<dt>Not</dt><dd>x</dd><dt>Version</dt>'),
  onStart('words between the authors', '</bdi>, <bdi>', '</bdi>, not <bdi>'),
  ofPublication(
    'an author who is found elsewhere',
    'href="https://example.org/ada"',
    'href="https://example.org/eve"'
  ),
  ofPublication('a licence that is found elsewhere', '/licenses/by/4.0/">CC', '/licenses/by-nc/4.0/">CC'),
  ofPublication('another type', '<p class="kicker">Document', '<p class="kicker">Report'),
  {
    ...onStart('another summary in the contents', '<p>What stands first.', '<p>What stands last.'),
    at: 'index.html'
  },
  {
    ...onStart(
      'a summary where there is none',
      '</h3>\n<ol><li><a href="golf',
      '</h3><p>Not.</p>\n<ol><li><a href="golf'
    ),
    at: 'index.html'
  },
  {
    ...onStart(
      'a section of a section in the contents',
      /(<a href="echo\.html#india">.*?<\/a>)/,
      '$1<ol><li><a href="echo.html#lima">Lima</a></li></ol>'
    ),
    at: 'contents:echo/lima',
    also: 'index.html'
  },
  onStart('contents with another heading', '<h2 id="_contents">Contents', '<h2 id="_contents">Notes'),
  onStart('a citation of another version', '</cite>. Version 2.1', '</cite>. Version 2.0'),
  onStart('a citation without an author', '<p><bdi>Ada Bravo, Ben Charlie', '<p><bdi>Ada Bravo'),
  onStart('a reference of another year', 'year = {2026}', 'year = {2025}'),
  onStart('a reference of another author', '{Ada Bravo} and', '{Ada Charlie} and'),
  onStart('a reference with one field more', '  doi = {', '  note = {Not},\n  doi = {'),
  onStart('data with another address', '"DOI": "10.1234/alpha"', '"DOI": "10.1234/bravo"'),
  onStart('data with one field more', '    "DOI": ', '    "note": "Not",\n    "DOI": '),
  onStart('another hint', '<p class="hint">Cite', '<p class="hint">Never cite'),
  {
    ...onStart('a file that is another reference', 'year = {2026}', 'year = {2025}'),
    file: 'alpha.en.bib',
    at: 'alpha.en.bib'
  },
  onStart('another file for indexes', /(citation_pdf_url" content="[^"]*)alpha\.en/, '$1bravo.en'),
  onStart(
    'another licence for programs',
    '"license":"https://creativecommons.org/licenses/by/4.0/"',
    '"license":"https://example.org/"'
  ),
  onStart('another part for programs', '"name":"Foxtrot","position":2', '"name":"Golf","position":2'),
  onStart('another size for programs', /("contentSize":")\d/, '$10'),
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
const inChapter = (name: string, from: string | RegExp, to: string, at: string): Damage => ({
  ...inBook(name, 'OEBPS/text/echo.xhtml', from, to),
  at
})
const inPackage = (name: string, from: string | RegExp, to: string): Damage => ({
  ...inBook(name, book, from, to),
  at: ': '
})
/** Told at the file. */
const around =
  (file: string) =>
  (name: string, from: string | RegExp, to: string): Damage => ({...inBook(name, file, from, to), at: file})
const inNcx = around('OEBPS/toc.ncx')
const inLists = around('OEBPS/toc.xhtml')
const onTitlePage = around('OEBPS/title-page.xhtml')
const onCover = around('OEBPS/cover.xhtml')
const mark = '<span epub:type="pagebreak" id="page-3" role="doc-pagebreak" aria-label="3"/>'
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
  inBook('a chapter that is hidden', 'OEBPS/text/echo.xhtml', '<html ', '<html hidden="" '),
  inBook('a title page that runs the other way', 'OEBPS/title-page.xhtml', 'dir="ltr"', 'dir="rtl"'),
  inBook('a script in a chapter', 'OEBPS/text/echo.xhtml', '</head>', '<script>a()</script></head>'),
  inBook(
    'another encoding of a chapter',
    'OEBPS/text/echo.xhtml',
    'encoding="UTF-8"',
    'encoding="ISO-8859-1"'
  ),
  inBook('a chapter that is no page', 'OEBPS/text/echo.xhtml', '1999/xhtml', '1998/xhtml'),
  inChapter('a stylesheet of its own', '<!DOCTYPE', '<?xml-stylesheet href="a.css"?><!DOCTYPE', ': '),
  inChapter(
    'attributes by default',
    '<!DOCTYPE html>',
    '<!DOCTYPE html [<!ATTLIST p hidden CDATA "">]>',
    ': '
  ),
  inBook('a drawing with other content', 'OEBPS/images/55fa09c514f38954.svg', 'height="9"', 'height="8"'),
  inPackage('the identifier of another book', /(urn:uuid:[0-9a-f]{8}-)[0-9a-f]{4}/, '$10000'),
  inPackage(
    'an identifier that is not the unique one',
    'unique-identifier="publication-id"',
    'unique-identifier="identifier-2"'
  ),
  inPackage('an identifier of another kind', '>06<', '>15<'),
  inPackage('an author who is another', 'refines="#creator-2"', 'refines="#creator-1"'),
  inPackage('another day of the last change', '2026-03-04T00', '2026-03-05T00'),
  inPackage('another address of the licence', 'licenses/by/4.0', 'licenses/by-nc/4.0'),
  inPackage(
    'another language among those of the book',
    '</dc:language>',
    '</dc:language><dc:language>nl</dc:language>'
  ),
  inPackage(
    'the pages of another file',
    /(<meta property="pageBreakSource">)[^<]*/,
    '$1urn:isbn:9783161484100'
  ),
  inPackage('a way to read it that is not told', '<meta property="schema:accessMode">visual</meta>', ''),
  inPackage('a way to read it that is not enough', 'Sufficient">textual<', 'Sufficient">visual<'),
  inPackage(
    'a feature that it has not',
    '</metadata>',
    '<meta property="schema:accessibilityFeature">braille</meta></metadata>'
  ),
  inPackage('a hazard that is none', 'accessibilityHazard">none', 'accessibilityHazard">flashing'),
  inPackage('a summary of its accessibility that is not true', 'is described', 'is not described'),
  inPackage(
    'that summary in another language',
    'accessibilitySummary" xml:lang="en"',
    'accessibilitySummary" xml:lang="nl"'
  ),
  inPackage('no contents for older readers', /<item [^>]*x-dtbncx[^>]*>/, ''),
  inPackage('no contents at all', 'properties="nav"', ''),
  inPackage('a chapter that is not listed', 'idref="item-text_2f_golf.xhtml"', 'idref="item-x"'),
  inNcx('another title for older readers', '<docTitle><text>Alpha', '<docTitle><text>Bravo'),
  inNcx('another language for older readers', 'xml:lang="en"', 'xml:lang="nl"'),
  inNcx('another identifier for older readers', 'urn:uuid:', 'urn:uuid:0'),
  inNcx('deeper contents for older readers', 'dtb:depth" content="3"', 'dtb:depth" content="4"'),
  inLists('a place to begin that is another', /(bodymatter" href=")[^"]*/, '$1text/golf.xhtml'),
  inLists('no places to begin at', /<nav epub:type="landmarks".*?<\/nav>/s, ''),
  inLists('another heading of the contents', '>Contents</h1>', '>Not</h1>'),
  inLists('another heading of the list of pages', '>Page list<', '>Not<'),
  inLists(
    'contents in another language',
    'lang="en" dir="ltr" xml:lang="en"',
    'lang="nl" dir="ltr" xml:lang="nl"'
  ),
  inLists('contents with another title', '<title>Contents', '<title>Not'),
  onTitlePage(
    'another day of revision',
    '<time datetime="2026-03-04">4 March',
    '<time datetime="2026-04-04">4 April'
  ),
  onTitlePage('a day of another kind', '<dt>Published', '<dt>Withdrawn'),
  onTitlePage('another address of the licence there', 'licenses/by/4.0', 'licenses/by-nc/4.0'),
  onTitlePage('words on the title page', '<dl>', '<p>Not</p><dl>'),
  onTitlePage(
    'a title page in another language',
    'lang="en" dir="ltr" xml:lang="en"',
    'lang="nl" dir="ltr" xml:lang="nl"'
  ),
  onCover(
    'a cover in another language',
    'lang="en" dir="ltr" xml:lang="en"',
    'lang="nl" dir="ltr" xml:lang="nl"'
  ),
  onCover('a cover that says something else', /alt="[^"]*"/, 'alt="Not"'),
  onCover('a cover of another name', /aria-label="[^"]*"/, 'aria-label="Not"'),
  onCover('words on the cover', '</section>', '<p>Not</p></section>'),
  onCover('another picture on the cover', /src="[^"]*"/, 'src="images/other.png"'),
  inChapter('a chapter of another name', 'aria-labelledby="echo"', 'aria-labelledby="india"', 'echo'),
  inChapter(
    'a chapter with a name beside its title',
    'aria-labelledby="echo"',
    '$& aria-label="Not"',
    'echo'
  ),
  inChapter('a chapter that is called otherwise', '<title>Echo', '<title>Not', 'echo'),
  inChapter(
    'a language for programs alone',
    '<p id="echo-p1">',
    '<p id="echo-p1" xml:lang="nl">',
    'echo/echo-p1'
  ),
  inChapter('a page that begins later', new RegExp(`(${mark})(.*?)(<p id="echo-p1")`, 's'), '$2$1$3', 'echo'),
  inChapter('a chapter that runs the other way', 'dir="ltr"', 'dir="rtl"', 'OEBPS/text/echo')
]
