/**
 * The catalogue's script, as the browser runs it: it shows the filter and hides the rows that do not match. A plain
 * script and no module, since browsers load no modules from `file:`.
 */
export const filterScript = `'use strict'
{
  const form = document.querySelector('.filter')
  const rows = [...document.querySelectorAll('.list > li')]
  const status = form.querySelector('[role=status]')
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()
  const words = new Map(rows.map((row) => [row, fold(row.textContent)]))

  const matches = (row, wanted, type, language) =>
    wanted.every((word) => words.get(row).includes(word)) &&
    (type === '' || row.dataset.type === type) &&
    (language === '' || row.dataset.languages.split(' ').includes(language))

  const show = () => {
    const data = new FormData(form)
    const wanted = fold(data.get('words') ?? '').split(/\\s+/).filter((word) => word !== '')
    let shown = 0
    for (const row of rows) {
      row.hidden = !matches(row, wanted, data.get('type') ?? '', data.get('language') ?? '')
      if (!row.hidden) shown += 1
    }
    status.textContent = form.dataset.status.replace('{shown}', shown).replace('{all}', rows.length)
  }

  form.hidden = false
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  show()
}
`
