/** A reader who has a keyboard and nothing else, and looks at where the focus is. */
import type {KeyInput, Page} from 'puppeteer-core'
import {isObject} from './is-object.ts'

/** What has the focus. */
export interface Focus {
  readonly id: string
  readonly class: string
  readonly html: string
  /** Nothing, or why a reader would not see that it has it. */
  readonly unseen: string
}

export interface Reader {
  press(key: KeyInput): Promise<void>
  type(words: string): Promise<void>
  /** Presses Tab until what has the focus matches; an error when the page is through, or after some stops. */
  tabTo(selector: string, most?: number): Promise<void>
  /** Presses Tab until the page is through; gives the number of stops. */
  tabThrough(): Promise<number>
  /** Presses Enter on a link, and waits until it has led somewhere. */
  follow(): Promise<void>
  /** Waits until there is such an element. */
  until(selector: string): Promise<void>
  focus(): Promise<Focus>
  /** The stops so far whose focus could not be seen. */
  unseen(): readonly string[]
  textOf(selector: string): Promise<string>
  /** How many of the elements are shown. */
  shown(selector: string): Promise<number>
  matches(selector: string, other: string): Promise<boolean>
  /** Whether what has the focus stands in an element. */
  isInside(selector: string): Promise<boolean>
  isOnScreen(selector: string): Promise<boolean>
  address(): Promise<string>
  fragment(): Promise<string>
}

/** A reader of a page. */
export function reader(page: Page): Reader {
  const hidden = new Set<string>()
  const quoted = (text: string): string => JSON.stringify(text)
  const ask = async <T>(expression: string, is: (answer: unknown) => answer is T): Promise<T> => {
    const answer: unknown = await page.evaluate(expression)
    if (!is(answer)) throw new Error(`the page answered ${JSON.stringify(answer)} to ${expression}`)
    return answer
  }
  const focus = async (): Promise<Focus> => {
    const found = await ask(focusInside, isFocus)
    if (found.unseen !== '') hidden.add(`${found.html}: ${found.unseen}`)
    return found
  }
  const tab = async (): Promise<boolean> => {
    await page.keyboard.press('Tab')
    await focus()
    return ask('document.activeElement !== document.body', isBoolean)
  }
  return {
    focus,
    unseen: () => [...hidden],
    press: async (key) => page.keyboard.press(key),
    type: async (words) => page.keyboard.type(words),
    async tabTo(selector, most = 200) {
      for (let stops = 0; stops < most; stops += 1) {
        if (await ask(`document.activeElement.matches(${quoted(selector)})`, isBoolean)) return
        if (!(await tab())) break
      }
      throw new Error(`no way by the keyboard to ${selector}`)
    },
    async tabThrough() {
      let stops = 1
      while (await tab()) stops += 1
      return stops
    },
    async follow() {
      const before = page.url()
      await page.keyboard.press('Enter')
      await page.waitForFunction(`location.href !== ${quoted(before)} && document.readyState === 'complete'`)
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))')
    },
    until: async (selector) => {
      await page.waitForSelector(selector, {visible: true})
    },
    textOf: (selector) => ask(`document.querySelector(${quoted(selector)})?.textContent ?? ''`, isString),
    shown: (selector) =>
      ask(
        `[...document.querySelectorAll(${quoted(selector)})].filter((one) => one.checkVisibility()).length`,
        isNumber
      ),
    matches: (selector, other) =>
      ask(`document.querySelector(${quoted(selector)})?.matches(${quoted(other)}) === true`, isBoolean),
    isInside: (selector) => ask(`document.activeElement.closest(${quoted(selector)}) !== null`, isBoolean),
    isOnScreen: (selector) => ask(`(${onScreen})(document.querySelector(${quoted(selector)}))`, isBoolean),
    address: async () => page.url(),
    fragment: async () => decodeURIComponent(new URL(page.url()).hash.slice(1))
  }
}

const onScreen = `(element) => {
  const box = element?.getBoundingClientRect()
  return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
}`

/** A visible focus is one that is drawn (WCAG 2.2 SC 2.4.7) and that nothing hides (SC 2.4.11). */
const focusInside = `(() => {
  const element = document.activeElement
  const {outlineStyle, outlineWidth} = getComputedStyle(element)
  const drawn = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
  const box = element.getBoundingClientRect()
  const at = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2)
  const covered = at === null || !(element.contains(at) || at.contains(element))
  const unseen = element === document.body ? '' : !drawn ? 'no outline' : !(${onScreen})(element) ? 'off the screen' : covered ? 'covered' : ''
  return {id: element.id, class: element.className, html: element.outerHTML.slice(0, 120), unseen}
})()`

function isFocus(value: unknown): value is Focus {
  return isObject(value) && ['id', 'class', 'html', 'unseen'].every((key) => typeof value[key] === 'string')
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
