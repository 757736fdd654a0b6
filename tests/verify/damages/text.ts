/** Damages to the text of pages and chapters that leave its words in place, or that hide words behind what is no text. */
import type {Damage} from './damage.ts'

interface TextDamage extends Omit<Damage, 'file'> {
  readonly document: string
}

const inEcho = (name: string, at: string, from: string | RegExp, to: string): TextDamage => ({
  name,
  document: 'echo',
  at: `echo/${at}`,
  from,
  to
})
const atTitle = (name: string, from: string, to: string): TextDamage => ({
  ...inEcho(name, '', from, to),
  at: 'echo'
})
const inFoxtrot = (name: string, at: string, from: string | RegExp, to: string): TextDamage => ({
  ...inEcho(name, '', from, to),
  document: 'foxtrot',
  at: `foxtrot/${at}`
})

const inGolf = (name: string, at: string, from: string | RegExp, to: string): TextDamage => ({
  ...inEcho(name, '', from, to),
  document: 'golf',
  at: `golf/${at}`
})

/** Each is made in the web page and in the book. */
export const text: readonly TextDamage[] = [
  inEcho('another picture', 'lima', /(<img src="[^"]*\/)[0-9a-f]{16}/, '$10123456789abcdef'),
  inGolf('another picture in a line', 'yankee-p1', /(<img src="[^"]*\/)[0-9a-f]{16}/, '$10123456789abcdef'),
  inEcho('a paragraph is hidden', 'india-p5', '<p id="india-p5"', '<p hidden="" id="india-p5"'),
  inEcho('a paragraph has a style', 'india-p5', '<p id="india-p5"', '<p style="color:#fff" id="india-p5"'),
  inEcho('a paragraph is silent', 'india-p5', '<p id="india-p5"', '<p aria-hidden="true" id="india-p5"'),
  inEcho(
    'a paragraph has another name',
    'india-p5',
    '<p id="india-p5"',
    '<p aria-label="Lima" id="india-p5"'
  ),
  inEcho('a paragraph runs the other way', 'india-p5', '<p id="india-p5"', '<p dir="rtl" id="india-p5"'),
  inEcho('a paragraph has a handler', 'india-p5', '<p id="india-p5"', '<p onclick="a()" id="india-p5"'),
  inEcho('a direction is lost', 'arabic', / dir="rtl"/, ''),
  inEcho('emphasis has a language', 'echo-p1', '<em>', '<em lang="nl">'),
  inEcho('an item has a value', 'india-', '<li id="india-p2">', '<li value="9" id="india-p2">'),
  inEcho('a list has another kind of number', 'india-l1', 'start="3"', 'start="3" type="a"'),
  inEcho('a list runs backwards', 'india-l1', 'start="3"', 'start="3" reversed=""'),
  inEcho('words beside the items of a list', 'india-l1', /(<ol id="india-l1"[^>]*>)/, '$1Yankee'),
  inEcho('a callout is of two kinds', 'india-n1', 'class="callout note"', 'class="callout note tip"'),
  inEcho('an element in a line that nobody knows', 'echo-p1', '<em>', '<i></i><em>'),
  inEcho('an element in an item that nobody knows', 'india-p1', /(<li id="india-p1"[^>]*>)/, '$1<i></i>'),
  inEcho('words beside a heading', 'india', /<h2 id="india"/, 'Not<h2 id="india"'),
  inEcho('words before a heading', 'india', /<section(?: class="content")?>/, '$&Not'),
  inEcho('a section is hidden', 'india', /<section(?= class="content"|>)/, '<section hidden=""'),
  inEcho('a formula is hidden', 'india-', '<math ', '<math hidden="" '),
  inEcho('a task has another name', 'india-', 'aria-label="Not done"', 'aria-label="Done"'),
  inEcho('a task has no name', 'india-', 'role="img" aria-label="Not done"', ''),
  inEcho('a reference to a note has another name', 'echo-p1', 'aria-label="Note 1"', 'aria-label="Note 2"'),
  inEcho('a reference to a note has no role', 'echo-p1', ' role="doc-noteref"', ''),
  inEcho('a way back says more', 'fn-1', '\u2191</a>', 'or not \u2191</a>'),
  inEcho('words as a number', 'echo-p1', 'Charlie <em>', 'Charlie <span class="num">not</span> <em>'),
  inEcho('words as a box', 'echo-p1', 'Charlie <em>', 'Charlie <span class="box">not</span> <em>'),
  inEcho(
    'capitals as a number before words',
    'echo-p1',
    /(<p id="echo-p1"[^>]*>)/,
    '$1<span class="num">NOT</span> '
  ),
  inEcho(
    'digits as a number before words',
    'echo-p1',
    /(<p id="echo-p1"[^>]*>)/,
    '$1<span class="num">2</span> '
  ),
  inEcho('a box before a paragraph', 'echo-p1', /(<p id="echo-p1"[^>]*>)/, '$1<span class="box">☑</span> '),
  inEcho(
    'words as a label before a paragraph',
    'echo-p1',
    /(<p id="echo-p1"[^>]*>)/,
    '$1<span class="item-label">Not</span> '
  ),
  inEcho(
    'the number of a note before a paragraph',
    'echo-p1',
    /(<p id="echo-p1"[^>]*>)/,
    '$1<b class="note-number">2</b> '
  ),
  inEcho(
    'capitals as a number in an item',
    'india-p1',
    /(<li id="india-p1"[^>]*>)/,
    '$1<span class="num">NEVER</span> '
  ),
  inEcho(
    'a label beside the box of a task',
    'india-',
    /(<span class="box".*?<\/span>)/,
    '$1<span class="item-label">Not</span>'
  ),
  inEcho('words as the number of a note', 'fn-1', 'Oscar.', '<b class="note-number">not</b> Oscar.'),
  inEcho('words in a paragraph of a note', 'fn-1', 'role="doc-footnote">', 'role="doc-footnote"><p>Not</p>'),
  {
    ...inEcho(
      'words where a page begins',
      'echo-p1',
      'Charlie <em>',
      'Charlie <span role="doc-pagebreak">not</span> <em>'
    ),
    also: 'OEBPS/toc.xhtml'
  },
  inEcho(
    'code is folded away',
    'india-c1',
    /(<code class="language-js">)(.*?)(<\/code>)/s,
    '$1<details>$2</details>$3'
  ),
  inEcho('a way back shows nothing', 'fn-1', /(role="doc-backlink"[^>]*>)[^<]*/, '$1'),
  inEcho('a picture stands on no plate', 'lima', /<div class="plate">(.*?)<\/div>/s, '$1'),
  inGolf('a line does not end', 'yankee-p2', /<br ?\/?>/, ''),
  inGolf('a line ends twice', 'yankee-p2', /(<br ?\/?>)/, '$1$1'),
  inGolf('a line ends at another word', 'yankee-p2', /<br ?\/?>\s*upland /, 'upland<br/>'),
  inGolf('a line ends where none did', 'yankee-p2', 'upland ', 'upland <br/>'),
  inEcho('a line of code ends in the middle', 'india-c1', /(<code class[^>]*>)/, '$1<br/>'),
  inEcho('code in another language', 'india-c1', 'language-js', 'language-perl'),
  atTitle('an element in the title that nobody knows', '</h1>', '<b>not</b></h1>'),
  inEcho('words beside a picture', 'lima', '<div class="plate">', '<div class="plate">Not'),
  inEcho('words beside terms', 'india-g1', '<dl id="india-g1">', '<dl id="india-g1">Not'),
  atTitle('another heading beside the title', '</h1>', '</h1><h2>Not</h2>'),
  atTitle('a second title', '</h1>', '</h1><h1>Not</h1>'),
  inEcho('an id stands twice', 'india', '<em>', '<em id="india">'),
  inEcho('an element that nobody knows', 'lima', /<img /, '<picture></picture><img '),
  inFoxtrot('a table is no table', 'papa', '<table id="papa">', '<table role="presentation" id="papa">'),
  inFoxtrot('a table has a second caption', 'papa', '</caption>', '</caption><caption>Not</caption>'),
  inFoxtrot('columns are hidden', 'papa', '</caption>', '</caption><colgroup hidden=""></colgroup>'),
  inFoxtrot('a row stands at the foot', 'papa', /<tbody>(.*?)<\/tbody>/s, '<tfoot>$1</tfoot>'),
  inFoxtrot('a head that is a body', 'papa', /<thead>(.*?)<\/thead>/s, '<tbody>$1</tbody>'),
  inFoxtrot('an element before the rows', 'papa', '<tbody>', '<b>Not</b><tbody>'),
  inFoxtrot('words behind a caption', 'papa', '</caption>', 'Not</caption>'),
  inFoxtrot('a row is hidden', 'papa', '<tbody><tr>', '<tbody><tr hidden="">'),
  inFoxtrot('a cell is of another language', 'papa', '<td', '<td lang="nl"'),
  inFoxtrot('a cell stands on two sides', 'papa', 'class="align-right"', 'class="align-right align-left"'),
  inFoxtrot('a record is of two types', 'sierra', 'record-office', 'record-office record-papa'),
  inFoxtrot('a record looks in two ways', 'sierra', 'as-card', 'as-card as-row'),
  inFoxtrot('a head is abbreviated', 'papa', '<th ', '<th abbr="Not" '),
  inFoxtrot('words behind a table', 'papa', '</table>', '</table>Not'),
  inGolf('a link has another title', 'whiskey-p1', 'title="Alpine"', 'title="Not"'),
  inGolf('a link has no title', 'whiskey-p1', ' title="Alpine"', ''),
  inGolf('a picture has another title', 'moss/image1', 'title="Mirror"', 'title="Lens"'),
  inGolf('a picture has no title', 'moss/image1', ' title="Mirror"', ''),
  inGolf('a picture in a line has another title', 'yankee-p1', 'title="Ridge"', 'title="Not"')
]
