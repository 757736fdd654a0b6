/** Finds the program of Tetrapla that a folder's project has installed. */
'use strict'
const {existsSync, realpathSync} = require('node:fs')
const path = require('node:path')

const program = path.join('node_modules', 'tetrapla', 'dist', 'program', 'main.js')

/** In the folder, or in one above it; undefined where none is installed. */
function findProgram(folder) {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const file = path.join(place, program)
    if (existsSync(file)) return realpathSync(file)
    if (path.dirname(place) === place) return undefined
  }
}

module.exports = {findProgram}
