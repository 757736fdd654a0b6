/**
 * Checks whether a name is free to be an identifier: no id of a page's own parts, no reserved prefix, no name that
 * scripts rely on.
 */
import {isPartId} from '../../model/publication/page-ids.ts'

/** Whether a block can have an id: an author's, a made one, or that of a footnote. */
export function isSafeId(id: string): boolean {
  const isShort = id.length <= 300 && /[\p{L}\p{N}]/u.test(id)
  return isShort && !/[\s\p{C}/\\#%&"'`<>{}]/u.test(id) && isSafeName(id) && !isPartId(id)
}

/** Whether an id begins as those that footnotes and the references to them have. */
export function isReservedPrefix(id: string): boolean {
  return /^fn(?:ref)?-/i.test(id)
}

/**
 * Whether an id is none of the names that a browser gives to its own objects: an element with such an id would stand in
 * the object's place for scripts (HTML §7.2.2.3, named access; "DOM clobbering"). Case does not count.
 */
export function isSafeName(id: string): boolean {
  return !clobbering.has(id.toLowerCase())
}

const objectNames = (
  'constructor prototype __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ ' +
  'hasOwnProperty isPrototypeOf propertyIsEnumerable toString toLocaleString valueOf toJSON'
).split(' ')

const documentNames = (
  'anchors applets cookie currentScript defaultView documentElement documentURI domain embeds forms ' +
  'images implementation links location plugins readyState referrer scripts styleSheets createElement ' +
  'getElementById querySelector querySelectorAll baseURI'
).split(' ')

const nodeNames = (
  'attributes childNodes children firstChild innerHTML lastChild nextSibling nodeName nodeType ' +
  'nodeValue outerHTML ownerDocument parentNode parentElement previousSibling textContent getAttribute ' +
  'setAttribute removeAttribute addEventListener removeEventListener'
).split(' ')

const windowNames = (
  'window self top parent frames opener document navigator globalThis localStorage sessionStorage ' +
  'indexedDB postMessage alert eval'
).split(' ')

const clobbering: ReadonlySet<string> = new Set(
  [...objectNames, ...documentNames, ...nodeNames, ...windowNames].map((name) => name.toLowerCase())
)
