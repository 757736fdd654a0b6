/**
 * Makes the PDF edition of a project's largest publication in a process of its own; prints as JSON the CPU seconds of
 * reading, laying out and drawing, the MiB at the most, and the number of pages.
 */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {cpuSince, readLargest} from '../read-largest.mjs'

const [, , root, pdf] = process.argv

const [read, transform, world, disk, editionTable, assetLoader, limits] = await Promise.all(
  [
    'read/index',
    'transform/index',
    'platform/world',
    'platform/cache/disk-files',
    'editions/index',
    'driver/publication/load-assets',
    'model/limits'
  ].map((name) => import(`../../../dist/${name}.js`))
)

const beginning = process.cpuUsage()
const files = disk.diskFiles(path.resolve(root))
const outside = world.createWorld({files, limits: limits.defaultLimits})
const publication = await arranged()
const reading = cpuSince(beginning)

const beforeLayout = process.cpuUsage()
const edition = await editionTable.editions.pdf()
const {value: held} = await edition.address(publication, outside)
const layout = cpuSince(beforeLayout)

const beforeDrawing = process.cpuUsage()
const {value: artifacts} = await held.render({addresses: new Map(), artifacts: new Map()}, outside)
const drawing = cpuSince(beforeDrawing)
writeFileSync(pdf, artifacts[0].bytes)

const memory = process.resourceUsage().maxRSS / 1024
const {pages} = held.addresses
console.log(JSON.stringify({cpu: layout + drawing, reading, layout, drawing, memory, pages}))
process.exit(0)

async function arranged() {
  const {project, manuscript, index} = await readLargest(read, outside)
  const assets = await assetLoader.loadAssets(manuscript, outside)
  return (await transform.arrange(manuscript, {index, project, assets})).value
}
