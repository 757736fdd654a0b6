/** Shows a preview: the edition that is looked at, at the same block in each, and what was found. */

const element = (id) => document.getElementById(id)
/** The frame of pages; a PDF or a book has another, so that none is gone to in place of what Chromium shows a PDF with. */
const frame = element('page')

/** What the server said last. */
let state
/** What is looked at: a view, a page of the output, and a block of it; beside them, of which pages what the frame shows is. */
const view = {
  name: new URLSearchParams(location.search).get('view') ?? 'page',
  page: pageOf(location.pathname),
  block: blockOf(location.hash),
  version: 0
}
/** What the frame was asked for, and has not shown yet. */
let asked
/** The documents of the frame that were left for others, which may be loaded to their end nevertheless. */
const left = new WeakSet()
/** The data of publications, by their address and version. */
const kept = new Map()

new EventSource('/-/events').addEventListener('message', ({data}) => {
  const before = state
  state = JSON.parse(data)
  showFindings()
  showPublications()
  showStatus()
  // A link may have been followed to a page that is not loaded to its end.
  if (view.name === 'page' && asked === undefined) follow()
  // The data is that of the page, as the page is edited.
  const isOther = {pages: before?.pages !== state.pages, whole: before?.whole !== state.whole}
  const shows = {page: true, data: isOther.pages || isOther.whole}
  if (shows[view.name] ?? isOther.whole) void show()
})

for (const button of document.querySelectorAll('nav button')) {
  button.addEventListener('click', () => {
    if (view.name === 'page') view.block = (asked?.place ?? placeInSight()).block ?? view.block
    view.name = button.dataset.view
    void show()
  })
}

element('publication').addEventListener('change', ({target}) => {
  view.page = target.value
  view.block = ''
  void show()
})

element('edit').addEventListener('click', ({currentTarget}) => {
  currentTarget.setAttribute('aria-pressed', String(!isEditing()))
})

element('fold').addEventListener('click', ({currentTarget}) => {
  const isOpen = currentTarget.getAttribute('aria-expanded') === 'true'
  currentTarget.setAttribute('aria-expanded', String(!isOpen))
  element('list').hidden = isOpen
})

frame.addEventListener('load', () => {
  const {contentDocument: page, contentWindow} = frame
  if (page !== null && left.has(page)) return
  const came = asked
  asked = undefined
  view.version = came?.version ?? state.pages
  if (!isPage(page)) return
  page.addEventListener('click', openClicked, true)
  // A link of the page that was there before may have been followed meanwhile.
  if (came?.isAgain && came.page === pageShown()) goTo(came.place, contentWindow)
  // Whoever comes back to the page by the browser is led to where she was, for which it looks after this event.
  setTimeout(() => {
    if (asked === undefined) contentWindow.history.scrollRestoration = 'auto'
  })
  if (view.name === 'page') follow()
})

/** The edition that is looked at, from its start or at the block, as it is now. */
function show() {
  for (const button of document.querySelectorAll('nav button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view.name))
  }
  remember()
  // What is chosen before the server said anything is shown then.
  if (state === undefined) return undefined
  if (view.name !== 'page') return showBeside()
  if (state.pages > 0) {
    say('', 'page')
    return showPage()
  }
  const isMaking = state.making !== 'nothing'
  return say(isMaking ? 'The pages are being made.' : 'There is no page yet: put right what is found below.')
}

/** Loads the page that is looked at, where it is not there, and again where one was, when it is another by now. */
function showPage() {
  const {page, block} = view
  if (asked !== undefined) {
    if (asked.page !== page) load({block})
    else if (asked.version !== state.pages) load(asked.place)
  } else if (pageShown() !== page) load({block})
  else if (view.version !== state.pages) load(placeInSight())
}

function load(place) {
  const {location, history} = frame.contentWindow
  // By its own address, a page would be gone to without being loaded.
  const isAgain = pageShown() === view.page
  asked = {page: view.page, version: state.pages, place, isAgain}
  if (frame.contentDocument !== null) left.add(frame.contentDocument)
  if (isAgain) {
    // The browser would go to where it left the page, which may not have been loaded to its end.
    history.scrollRestoration = 'manual'
    return location.reload()
  }
  const fragment = place.block ? `#${encodeURIComponent(place.block)}` : ''
  return location.replace(`/-/pages/${encodeURI(view.page)}${fragment}`)
}

/** The page that the frame shows is looked at, as when a link was followed. */
function follow() {
  const page = pageShown()
  if (page === undefined) return
  const {hash} = frame.contentWindow.location
  view.block = blockOf(hash)
  view.page = page
  document.title = `${frame.contentDocument.title} · Preview`
  remember()
  showPublications()
}

/** The PDF, the book or the data at the block that the page was at. */
async function showBeside() {
  const name = view.name
  const publication = publicationOf(view.page)
  if (publication === undefined) return say('The catalogue is a page alone. Choose a publication.')
  const edition = name === 'data' ? 'json' : name === 'book' ? 'epub' : name
  const data = await dataOf(publication, name === 'data' ? 'pages' : 'whole')
  if (view.name !== name) return undefined
  if (data === undefined) return say('This edition is being made.')
  if (publication.editions.json === undefined) return say('Without its data, blocks are not known.')
  const block = blockAt(data, view.page, view.block)
  if (name === 'data') {
    element('data').textContent = JSON.stringify(block ?? data, undefined, 2)
    return say('', 'data')
  }
  const address = block?.addresses?.[edition]
  const file = data.editions[edition]?.entry
  if (file === undefined) return say('The publication has no such edition.')
  const whole = `${folderOf(publication)}${encodeURI(file)}`
  say('', 'beside')
  if (name === 'pdf') {
    const place = address === undefined ? '' : `#nameddest=${encodeURIComponent(address.destination)}`
    return loadBeside(`/-/whole/${whole}${place}`)
  }
  if (address === undefined) return say('This block does not stand in the book.')
  const fragment = address.fragment === undefined ? '' : `#${encodeURIComponent(address.fragment)}`
  return loadBeside(`/-/book/${whole}/${encodeURI(address.path)}${fragment}`)
}

/** Makes the frame anew: in the one that is there, a place of the same file would be gone to without loading it again. */
function loadBeside(address) {
  const {whole} = state
  const title = view.name === 'pdf' ? 'The PDF' : 'The book'
  const before = element('beside')
  if (before.dataset.loaded === `${whole} ${address}`) return
  const made = Object.assign(document.createElement('iframe'), {id: 'beside', title, src: address})
  made.dataset.loaded = `${whole} ${address}`
  before.replaceWith(made)
}

/** A note in place of the edition; none shows one of `page`, `beside` and `data`. */
function say(words, shown) {
  element('note').textContent = words
  element('note').hidden = words === ''
  for (const id of ['page', 'beside', 'data']) element(id).hidden = words !== '' || shown !== id
}

function showStatus() {
  const words = {pages: 'Reading …', whole: 'Making the other editions …', nothing: ''}
  element('status').textContent = words[state.making]
}

function showPublications() {
  const select = element('publication')
  const options = [{value: '', text: 'Catalogue'}, ...state.publications.map(optionOf)]
  select.replaceChildren(...options.map(({value, text}) => new Option(text, value)))
  const own = publicationOf(view.page)
  select.value = own === undefined ? '' : startOf(own)
  element('draft').hidden = own?.isDraft !== true
}

function optionOf(publication) {
  const {title, language, isDraft} = publication
  return {value: startOf(publication), text: `${title} (${language})${isDraft ? ' · draft' : ''}`}
}

function showFindings() {
  const {failure, diagnostics} = state
  const found = diagnostics.filter(({severity}) => severity !== 'info')
  const items = [...(failure === undefined ? [] : [failureItem(failure)]), ...found.map(findingItem)]
  element('findings').hidden = items.length === 0
  element('list').replaceChildren(...items)
  element('fold').textContent = `${items.length} ${items.length === 1 ? 'finding' : 'findings'}`
}

function findingItem({severity, message, hints, path, line, column, ruleId}) {
  const place = text('button', 'place', `${path}:${line}:${column}`)
  place.type = 'button'
  place.addEventListener('click', () => openEditor({path, line, column}))
  return item(severity, [place, message, hints, ruleId])
}

function failureItem({message, hints}) {
  return item('error', [text('span', 'place', ''), message, hints, ''])
}

function item(severity, [place, message, hints, rule]) {
  const entry = text('li', severity, '')
  const says = hints.map((hint) => {
    const line = text('span', 'hint', 'Hint: ')
    line.append(...marked(hint))
    return line
  })
  entry.append(
    place,
    ' ',
    text('span', 'severity', `${severity}:`),
    ' ',
    ...marked(message),
    ...says,
    text('span', 'rule', rule)
  )
  return entry
}

/** The words of a message: what stands between backticks is code, three of which are a sign themselves. */
function marked(words) {
  return words
    .split(/((?<!`)`[^`]+`(?!`))/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? text('code', '', part.slice(1, -1)) : part))
}

function text(name, className, words) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = words
  return made
}

/** A click on a block of the page opens it, while that is wanted; a link to elsewhere opens beside the preview. */
async function openClicked(event) {
  const link = event.target.closest('a[href]')
  if (link !== null && isElsewhere(link)) link.setAttribute('target', '_blank')
  if (!isEditing() && !event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  const publication = publicationOf(view.page)
  const data = publication === undefined ? undefined : await dataOf(publication, 'pages')
  if (data === undefined) return
  for (let node = event.target; node instanceof frame.contentWindow.Element; node = node.parentElement) {
    const place = placeOf(data, node.id)
    if (place !== undefined) return openEditor(place)
  }
}

/** The preview lets no address of others into its frame. */
function isElsewhere(link) {
  const {protocol, origin} = new URL(link.getAttribute('href'), link.baseURI)
  return protocol.startsWith('http') && origin !== location.origin
}

function placeOf(data, id) {
  if (id === '') return undefined
  const found = blocksOf(data).find(({block, page}) => page === view.page && fragmentOf(block) === id)
  return found === undefined ? undefined : {path: found.path, ...found.block.source}
}

async function openEditor({path, line, column}) {
  const {ok} = await fetch('/-/open', {method: 'POST', body: `${path}\n${line}\n${column}`})
  if (!ok) element('status').textContent = `No editor was found for ${path}:${line}. Name one with --editor.`
}

/**
 * Where one is on the page: the first block that can be seen, with its distance from the top; what is scrolled to may
 * stand a part of a pixel higher. A page that is still being loaded stands nowhere: the block that was gone to.
 */
function placeInSight() {
  const isWhole = isPage(frame.contentDocument) && frame.contentDocument.readyState === 'complete'
  if (!isWhole) return {block: view.block}
  const {scrollY} = frame.contentWindow
  const blocks = [...frame.contentDocument.querySelectorAll('main [id], article [id]')]
  const found = blocks.find((one) => one.getBoundingClientRect().top > -1 && one.getClientRects().length > 0)
  return {scrollY, block: found?.id, top: found?.getBoundingClientRect().top}
}

/** A block that one was at stands where it stood, whatever there is before it by now; one that was asked for, at the top. */
function goTo({scrollY, block, top}, shown) {
  const found = block && scrollY !== 0 ? shown.document.getElementById(block) : null
  if (found === null) shown.scrollTo({top: scrollY ?? 0, behavior: 'instant'})
  else if (top === undefined) found.scrollIntoView({behavior: 'instant'})
  else shown.scrollBy({top: found.getBoundingClientRect().top - top, behavior: 'instant'})
}

/** Whether it is a page of the output: not another file that a page leads to, nor what a browser shows in place of one. */
function isPage(page) {
  return page?.contentType === 'text/html' && page.location.pathname.startsWith('/-/pages/')
}

/** Undefined where the frame shows no page. */
function pageShown() {
  const {contentDocument: page} = frame
  return isPage(page) ? pageOf(page.location.pathname.slice('/-/pages'.length)) : undefined
}

/** The block of that id on that page, else the page's document. */
function blockAt(data, page, id) {
  const blocks = blocksOf(data)
  const own = blocks.find((one) => one.page === page && fragmentOf(one.block) === id && id !== '')
  return (own ?? blocks.find((one) => one.page === page) ?? blocks[0])?.block
}

function fragmentOf(block) {
  return block.addresses?.html?.fragment ?? ''
}

/** Every block with its page and the path of its document, in reading order. */
function blocksOf(data) {
  data.blocks ??= data.documents.flatMap((one) => {
    const found = []
    const walk = (value) => {
      if (Array.isArray(value)) return value.forEach(walk)
      if (typeof value !== 'object' || value === null) return undefined
      if (value.addresses?.html !== undefined && value.source?.line !== undefined) {
        const page = `${data.folder}${value.addresses.html.path}`
        found.push({block: value, page, path: one.source.path})
      }
      return Object.values(value).forEach(walk)
    }
    walk(one)
    return found
  })
  Object.defineProperty(data, 'blocks', {enumerable: false})
  return data.blocks
}

async function dataOf(publication, edition) {
  const file = publication.editions.json
  if (file === undefined || state[edition] === 0) return undefined
  // Pages come from the folder of all editions, too.
  const key = `${edition} ${state.pages} ${state.whole} ${file}`
  if (!kept.has(key)) {
    kept.clear()
    kept.set(key, fetchJson(`/-/${edition}/${encodeURI(file)}`))
  }
  const data = await kept.get(key)
  if (data === undefined) {
    kept.delete(key)
    return undefined
  }
  Object.defineProperty(data, 'folder', {value: folderOf(publication), enumerable: false})
  return data
}

/** Undefined where it is not there, as while an edition is put in its place: whoever asks later may have it. */
async function fetchJson(address) {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

function publicationOf(page) {
  return state.publications.find((one) => page.startsWith(folderOf(one)))
}

function folderOf({id, language}) {
  return `${id}/${language}/`
}

function startOf(publication) {
  return publication.editions.html ?? `${folderOf(publication)}index.html`
}

function isEditing() {
  return element('edit').getAttribute('aria-pressed') === 'true'
}

function pageOf(path) {
  const page = decodeURI(path).replace(/^\//, '')
  return page === '' || page.endsWith('/') ? `${page}index.html` : page
}

function blockOf(hash) {
  return decodeURIComponent(hash.slice(1))
}

/** Loading the preview again shows the same. */
function remember() {
  const query = view.name === 'page' ? '' : `?view=${view.name}`
  const block = view.block === '' ? '' : `#${encodeURIComponent(view.block)}`
  history.replaceState(null, '', `/${encodeURI(view.page)}${query}${block}`)
}
