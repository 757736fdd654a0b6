/**
 * Holds the script of pages with contents beside their text. For browsers whose style rules can't do the same, the line of
 * the section at hand is marked, and brought into sight; whoever comes by the id of a block that stands on another page
 * today is led there. A page needs neither.
 */
export const pageScript = `'use strict'
{
  const lead = () => {
    let id = location.hash.slice(1)
    try {
      id = decodeURIComponent(id)
    } catch {}
    const part = document.getElementById(id)?.closest('.former > div')
    const link = part && part.querySelector('a')
    if (link) location.replace(link.href)
  }
  addEventListener('hashchange', lead)
  lead()
}
{
  const contents = document.querySelector('.contents')
  const page = contents.querySelector('[aria-current=page]')
  if (page && !CSS.supports('scroll-initial-target', 'nearest')) {
    const list = page.parentElement.getBoundingClientRect()
    const frame = contents.getBoundingClientRect()
    if (list.top > frame.bottom - 48) contents.scrollTop += list.top - frame.top - frame.height / 3
  }
  const targets = [...contents.querySelectorAll('ol ol a[href^="#"], ol > li > a[href^="#"]:not([aria-current])')]
    .map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))])
    .filter(([, target]) => target)
  if (targets.length > 0 && !CSS.supports('selector(:target-current)')) {
    let waits = false
    const mark = () => {
      waits = false
      const passed = targets.filter(([, target]) => target.getBoundingClientRect().top < innerHeight / 4)
      const current = passed.length === 0 ? undefined : passed[passed.length - 1][0]
      for (const [link] of targets) {
        if (link === current) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      }
    }
    addEventListener('scroll', () => {
      if (!waits) requestAnimationFrame(mark)
      waits = true
    }, {passive: true})
    mark()
  }
}
`
