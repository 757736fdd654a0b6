/** Gives what loads the program, in what is shipped a file by itself, and what it has V8 do. */
export {growSlower, leaveTuningToWorkers, tuneAsLeft, tuneBriefly, tuneEngine} from './engine.ts'
export {begin, importFirst, keepCode, noteWork} from './load.ts'
