/** What an SVG of the project may not hold: all that runs, all that is fetched from elsewhere. */

const elements = new Set(
  'script foreignobject iframe frame embed object applet audio video canvas handler listener link meta base'.split(
    ' '
  )
)

interface Attribute {
  readonly local: string
  readonly value: string
}

/** The element in words, when it may not stand in a drawing, whatever its namespace. */
export function activeElement(local: string): string | undefined {
  return elements.has(local.toLowerCase()) ? `an element \`${local}\`` : undefined
}

/** The attribute in words, when it may not stand on an element. */
export function activeAttribute(element: string, {local, value}: Attribute): string | undefined {
  const name = local.toLowerCase()
  if (name.startsWith('on')) return `an event handler \`${local}\``
  if ((name === 'href' || name === 'src') && !isOwn(value))
    return `a reference to the outside, \`${shorten(value)}\``
  if (name === 'base' && value !== '') return 'an address `base` that its references start from'
  if (
    isAnimation(element) &&
    name === 'attributename' &&
    /^(?:[\w.-]+:)?(?:href|on.*)$/i.test(value.trim())
  ) {
    return `an animation of \`${value.trim()}\``
  }
  return name.startsWith('xmlns') ? undefined : activeStyle(value)
}

/** What of a style sheet, or of a value that may hold styles, leads outside. */
export function activeStyle(css: string): string | undefined {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '')
  if (/@import/i.test(text)) return 'a style sheet that imports another'
  if (/\\[0-9a-f]/i.test(text)) return 'a style sheet with escaped characters'
  if (/expression\s*\(|javascript\s*:|-moz-binding|behavior\s*:/i.test(text))
    return 'a style sheet with a script'
  for (const [, quoted = ''] of text.matchAll(/url\s*\(\s*([^)]*)\)/gi)) {
    const url = quoted.trim().replace(/^["']|["']$/g, '')
    if (!isOwn(url)) return `a reference to the outside, \`${shorten(url)}\``
  }
  return undefined
}

/** A place in the drawing itself, or pixels that stand in it. */
function isOwn(url: string): boolean {
  return /^\s*(?:#|$|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(url)
}

function isAnimation(element: string): boolean {
  return /^(?:set|animate\w*)$/i.test(element)
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 57)}...` : url
}
