/**
 * Holds the catalogue's script as the browser runs it: it shows the filter and hides the rows that do not match. The
 * rows of other pages come as scripts when the first word is typed: from `file:` browsers load neither data nor
 * modules.
 */
import {loadData} from './data-script.ts'

export const filterScript = `'use strict'
{
  const form = document.querySelector('.filter')
  const list = document.querySelector('.list')
  const status = form.querySelector('[role=status]')
  const [pages, more] = [document.querySelector('.pages'), document.querySelector('.more')]
  const files = (form.dataset.rows ?? '').split(' ').filter((file) => file !== '')
  const own = [...list.children]
  const step = 200
  let [most, turns] = [step, 0]
  let isIncomplete = false
  let others

  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()
  const entryOf = (row, show) =>
    ({words: fold(row.textContent), type: row.dataset.type, languages: row.dataset.languages.split(' '), show})
  const parse = (html) => new DOMParser().parseFromString('<ul>' + html + '</ul>', 'text/html').body.firstChild
  const here = own.map((row) => entryOf(row, () => row))

  ${loadData}

  const load = async (file) => {
    const found = await loadData(file)
    isIncomplete ||= found === undefined
    const rows = found === undefined ? [] : found.rows
    const read = [...parse(rows.join('')).children]
    return read.map((row, index) => entryOf(row, () => document.adoptNode(parse(rows[index]).firstChild)))
  }

  const all = async () => {
    others ??= Promise.all(files.map((file, index) => index + 1 === Number(form.dataset.page) ? here : load(file)))
    return files.length === 0 ? here : (await others).flat()
  }

  const tell = (shown, count) => {
    const text = form.dataset.status.replace('{shown}', shown).replace('{all}', form.dataset.all ?? count)
    status.textContent = isIncomplete ? text + ' ' + form.dataset.incomplete : text
  }

  const show = async () => {
    const data = new FormData(form)
    const wanted = fold(data.get('words') ?? '').split(/\\s+/).filter((word) => word !== '')
    const [type, language] = [data.get('type') ?? '', data.get('language') ?? '']
    const isAsked = wanted.length > 0 || type !== '' || language !== ''
    const turn = (turns += 1)
    const entries = isAsked ? await all() : here
    if (turn !== turns) return
    const matching = entries.filter((entry) =>
      wanted.every((word) => entry.words.includes(word)) &&
      (type === '' || entry.type === type) &&
      (language === '' || entry.languages.includes(language))
    )
    list.replaceChildren(...matching.slice(0, isAsked ? most : own.length).map((entry) => entry.show()))
    tell(matching.length, own.length)
    if (pages === null) return
    pages.hidden = isAsked
    more.hidden = !isAsked || matching.length <= most
  }

  form.hidden = false
  form.addEventListener('input', () => {
    most = step
    return show()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  more?.addEventListener('click', async () => {
    const before = list.children.length
    most += step
    await show()
    list.children[before]?.querySelector('a')?.focus()
  })
  void show()
}
`
