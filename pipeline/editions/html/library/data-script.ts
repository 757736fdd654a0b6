/** Wraps data in scripts: pages opened from a disk can load nothing else later. */
import type {Artifact} from '../../../model/edition/edition.ts'

export const dataScriptType = 'text/javascript'

/** A script that leaves a value where `loadData` looks for it: under its own path from the output's root. */
export function dataScript(path: string, value: unknown): Artifact {
  const text = `(globalThis.tetrapla ??= {})[${JSON.stringify(path)}] = ${JSON.stringify(value)}\n`
  return {path, mediaType: dataScriptType, bytes: new TextEncoder().encode(text)}
}

/** As the browser runs it, on pages at the output's root: the value of such a script, undefined when it can't be had. */
export const loadData = `const loadData = (file) => new Promise((done) => {
    const script = document.createElement('script')
    script.src = file.split('/').map(encodeURIComponent).join('/')
    script.onload = script.onerror = () => {
      script.remove()
      done(globalThis.tetrapla?.[file])
    }
    document.head.append(script)
  })`
