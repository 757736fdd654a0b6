/** A real Chromium, driven from outside: pages are opened in it as readers open them. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {launch, type Browser} from 'puppeteer-core'

/**
 * Starts Chromium. Root has no sandbox, and what is opened is ours; a container's shared memory is small, so that it
 * is not used. `more` are arguments of its own.
 */
export async function startBrowser(command: string, more: readonly string[] = []): Promise<Browser> {
  return launch({
    executablePath: pathOf(command),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--mute-audio', ...more],
    protocolTimeout: 10 * 60_000
  })
}

/** Starts Chromium for some work, and ends it when that is done, however it ends. */
export async function withBrowser<T>(command: string, work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await startBrowser(command)
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

function pathOf(command: string): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const files = folders.map((folder) => path.join(folder, command))
  return files.find((file) => existsSync(file)) ?? command
}
