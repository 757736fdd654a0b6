/** Holds the script of the search, as the browser runs it. It shows results as text alone, never as HTML. */
import {loadData} from '../library/data-script.ts'
import {askedWords} from './asked-words.ts'
import {postingUnit} from './publication-words.ts'

/** Documents that are shown at once, places of each, letters around the first word found. */
const [documentsShown, placesShown, around] = [10, 3, 90]

export const searchScript = `'use strict'
{
  const form = document.querySelector('.search')
  const input = form.querySelector('input')
  const status = form.querySelector('[role=status]')
  const files = new Map()
  let [turn, isIncomplete] = [0, false]

  ${loadData}

  const load = (file) => {
    if (!files.has(file)) files.set(file, loadData(file))
    return files.get(file)
  }

  ${askedWords}

  const lookUp = async (key, {parts}, all) => {
    const part = await load('assets/search/' + partOf(key, parts) + '.js')
    isIncomplete ||= part === undefined
    const found = new Map()
    for (const [word, steps] of part ?? []) {
      if (!word.startsWith(key)) continue
      let document = 0
      for (const step of steps) {
        document += Math.floor(step / ${String(postingUnit)})
        const weight = 1 + (step % ${String(postingUnit)}) + (word === key ? 2 : 0)
        found.set(document, Math.max(weight, found.get(document) ?? 0))
      }
    }
    const rare = Math.log(1 + all / (1 + found.size))
    return new Map([...found].map(([document, weight]) => [document, weight * rare]))
  }

  const documentsOf = (library) =>
    library.publications.flatMap((publication) =>
      Array.from({length: publication[3]}, (_, index) => ({publication, file: publication[0] + '/search/' + (index + 1) + '.js'})))

  // Documents that have all that is asked for, the best first.
  const rank = async (terms, library, documents) => {
    const keys = terms.flatMap((term) => term.keys)
    const scores = await Promise.all(keys.map((key) => lookUp(key, library, documents.length)))
    const [first, ...others] = scores
    return [...first]
      .filter(([document]) => others.every((one) => one.has(document)))
      .map(([document, score]) => [document, others.reduce((sum, one) => sum + one.get(document), score)])
      .sort(([a, one], [b, other]) => other - one || a - b)
      .map(([document]) => documents[document])
  }

  // Where a text has the terms: from, to, and which term.
  const rangesIn = (text, terms) =>
    runsOf(text).flatMap(({run, start}) => {
      const folded = fold(run)
      return terms.flatMap((term, number) => {
        if (!term.isSpaceless) {
          const isFound = !isSpaceless(run) && formsOf(folded).some((form) => form.startsWith(term.text))
          return isFound ? [{from: start, to: start + run.length, number}] : []
        }
        const found = []
        for (let at = folded.indexOf(term.text); at !== -1; at = folded.indexOf(term.text, at + 1)) {
          const isExact = folded.length === run.length
          const from = start + (isExact ? at : 0)
          found.push({from, to: isExact ? from + term.text.length : start + run.length, number})
        }
        return found
      })
    })

  const placesIn = (texts, terms) => {
    const places = texts.blocks.map(([id, path, text], order) => {
      const ranges = rangesIn(text, terms)
      return {id, path: texts.paths[path], text, ranges, order, count: new Set(ranges.map((one) => one.number)).size}
    })
    const most = places.reduce((more, place) => Math.max(more, place.count), 0)
    return places.filter((place) => place.count > 0 && place.count === most).slice(0, ${String(placesShown)})
  }

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  const passage = ({text, ranges}) => {
    const from = Math.max(0, ranges[0].from - ${String(around)})
    const to = Math.min(text.length, ranges[0].to + 2 * ${String(around)})
    const start = from === 0 ? 0 : from + Math.max(0, text.slice(from, ranges[0].from).search(/\\s/))
    const rest = text.slice(ranges[0].to, to)
    const end = to === text.length ? to : ranges[0].to + (/^[^]*(?=\\s)/.exec(rest)?.[0].length ?? rest.length)
    const parts = start === 0 ? [] : ['… ']
    let at = start
    for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
      if (range.from < at || range.to > end) continue
      parts.push(text.slice(at, range.from), make('mark', {}, text.slice(range.from, range.to)))
      at = range.to
    }
    return [...parts, text.slice(at, end), ...(end === text.length ? [] : [' …'])]
  }

  const place = (one, texts, [folder, lang]) => {
    const address = folder.split('/').map(encodeURIComponent).join('/') + '/' + texts.page
    const href = address + (one.id === '' ? '' : '#' + encodeURIComponent(one.id))
    const words = [texts.title, ...one.path].filter((title, index, all) => title !== all[index - 1]).join(' › ')
    return make('li', {}, make('a', {href, lang, dir: 'auto'}, words), make('p', {lang, dir: 'auto'}, ...passage(one)))
  }

  const list = make('ol')
  const more = make('button', {type: 'button', textContent: form.dataset.more})
  const results = make('div', {className: 'results', hidden: true}, list, make('p', {hidden: true}, more))
  form.after(results)

  // Each publication once, with its places; a document that only seemed to have the words has none.
  const show = async (documents, terms, mine) => {
    const texts = await Promise.all(documents.map(({file}) => load(file)))
    if (mine !== turn) return
    for (const [index, {publication}] of documents.entries()) {
      isIncomplete ||= texts[index] === undefined
      const places = texts[index] === undefined ? [] : placesIn(texts[index], terms)
      if (places.length === 0) continue
      const [folder, lang, title] = publication
      let group = [...list.children].find((one) => one.dataset.folder === folder)
      if (group === undefined) {
        group = make('li', {}, make('h2', {lang, dir: 'auto'}, title), make('ul'))
        group.dataset.folder = folder
        list.append(group)
      }
      group.querySelector('ul').append(...places.map((one) => place(one, texts[index], publication)))
    }
  }

  const tell = (text) => {
    status.textContent = isIncomplete ? text + ' ' + form.dataset.incomplete : text
  }

  const search = async () => {
    const mine = (turn += 1)
    isIncomplete = false
    const terms = termsOf(input.value)
    // Who comes back finds what was found.
    const asked = terms.length === 0 ? '' : '#' + new URLSearchParams({_search: input.value})
    history.replaceState(null, '', location.pathname + location.search + asked)
    // What is found stands in place of the list, and has room before it is there: nothing moves but by the reader's keys.
    form.parentElement.classList.toggle('asked', terms.length > 0)
    results.hidden = terms.length === 0
    if (terms.length === 0) return tell('')
    tell(form.dataset.searching)
    const library = await load(form.dataset.library)
    isIncomplete ||= library === undefined
    const found = library === undefined ? [] : await rank(terms, library, documentsOf(library))
    if (mine !== turn) return
    list.replaceChildren()
    let shown = 0
    const next = async () => {
      const before = list.querySelectorAll('a').length
      const some = found.slice(shown, shown + ${String(documentsShown)})
      shown += some.length
      await show(some, terms, mine)
      if (mine !== turn) return
      const isEmpty = list.children.length === 0
      if (isEmpty && shown < found.length) return next()
      tell(isEmpty ? form.dataset.nothing : form.dataset.found.replace('{count}', found.length))
      more.parentElement.hidden = shown >= found.length
      return before
    }
    more.onclick = async () => list.querySelectorAll('a')[await next()]?.focus()
    await next()
  }

  let timer
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 150)
  })
  const asked = new URLSearchParams(location.hash.slice(1)).get('_search')
  if (asked === '') input.focus()
  else if (asked !== null) {
    input.value = asked
    search()
  }
}
`
