/** Shows a preview: the edition that is looked at, at the same block in each, and what was found. */

const element = (id) => document.getElementById(id)
const frame = element('frame')

/** What the server said last. */
let state
/** What is looked at: a view, a page of the output, and a block of it. */
const view = {
  name: new URLSearchParams(location.search).get('view') ?? 'page',
  page: pageOf(location.pathname),
  block: blockOf(location.hash)
}
/** The data of publications, by their address and version. */
const kept = new Map()

new EventSource('/-/events').addEventListener('message', ({data}) => {
  const before = state
  state = JSON.parse(data)
  showFindings()
  showPublications()
  showStatus()
  if (before === undefined || (view.name === 'page' && state.pages === 0)) {
    void show()
    return
  }
  // The data is that of the page, as the page is edited.
  const isOther = {pages: before.pages !== state.pages, whole: before.whole !== state.whole}
  const shows = {page: isOther.pages, data: isOther.pages || isOther.whole}
  if (shows[view.name] ?? isOther.whole) void refresh()
})

for (const button of document.querySelectorAll('nav button')) {
  button.addEventListener('click', () => {
    if (view.name === 'page') view.block = blockInSight() ?? view.block
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
  if (view.name !== 'page' || frame.contentDocument === null) return
  const {pathname, hash} = frame.contentWindow.location
  if (!pathname.startsWith('/-/pages/')) return
  view.page = pageOf(pathname.slice('/-/pages'.length))
  view.block = blockOf(hash)
  document.title = `${frame.contentDocument.title} · Preview`
  frame.contentDocument.addEventListener('click', openClicked, true)
  // Another page may have been gone to while this one was being loaded anew.
  if (view.scroll?.page === view.page)
    frame.contentWindow.scrollTo({top: view.scroll.top, behavior: 'instant'})
  view.scroll = undefined
  remember()
  showPublications()
})

/** The edition that is looked at, from its start or at the block. */
function show() {
  for (const button of document.querySelectorAll('nav button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view.name))
  }
  remember()
  if (view.name === 'page') {
    if (state.pages === 0) {
      const isMaking = state.making !== 'nothing'
      return say(
        isMaking ? 'The pages are being made.' : 'There is no page yet: put right what is found below.'
      )
    }
    say('')
    return load(`/-/pages/${view.page}${view.block === '' ? '' : `#${encodeURIComponent(view.block)}`}`)
  }
  return showBeside()
}

/** The same place again, of the editions as they are now. */
function refresh() {
  if (view.name !== 'page' || state.pages === 1) return show()
  const {pathname} = frame.contentWindow.location
  // Another page may have been asked for, and not come yet.
  if (pageOf(pathname.slice('/-/pages'.length)) !== view.page) return show()
  say('')
  // A page that is still being loaded stands at its start.
  view.scroll ??= {page: view.page, top: frame.contentWindow.scrollY}
  frame.contentWindow.location.reload()
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
  say('')
  if (name === 'pdf') {
    const place = address === undefined ? '' : `#nameddest=${encodeURIComponent(address.destination)}`
    return load(`/-/whole/${whole}${place}`)
  }
  if (address === undefined) return say('This block does not stand in the book.')
  const fragment = address.fragment === undefined ? '' : `#${encodeURIComponent(address.fragment)}`
  return load(`/-/book/${whole}/${encodeURI(address.path)}${fragment}`)
}

function load(address) {
  view.scroll = undefined
  frame.contentWindow.location.replace(address)
  // Another place of the same file is gone to without loading it: an edition made anew would not be seen.
  if (view.name !== 'page' && view.loaded === `${state.whole} ${address}`) return
  view.loaded = `${state.whole} ${address}`
}

/** A note in place of the edition; none shows the frame, or the data. */
function say(words, shown = 'frame') {
  element('note').textContent = words
  element('note').hidden = words === ''
  frame.hidden = words !== '' || shown !== 'frame'
  element('data').hidden = words !== '' || shown !== 'data'
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

/** A click on a block of the page opens it, while that is wanted. */
async function openClicked(event) {
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

function placeOf(data, id) {
  if (id === '') return undefined
  const found = blocksOf(data).find(({block, page}) => page === view.page && fragmentOf(block) === id)
  return found === undefined ? undefined : {path: found.path, ...found.block.source}
}

async function openEditor({path, line, column}) {
  const {ok} = await fetch('/-/open', {method: 'POST', body: `${path}\n${line}\n${column}`})
  if (!ok) element('status').textContent = `No editor was found for ${path}:${line}. Name one with --editor.`
}

/** The id of the first block that can be seen; what is scrolled to may stand a part of a pixel higher. */
function blockInSight() {
  const ids = [...frame.contentDocument.querySelectorAll('main [id], article [id]')]
  return ids.find((one) => one.getBoundingClientRect().top > -1 && one.getClientRects().length > 0)?.id
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
