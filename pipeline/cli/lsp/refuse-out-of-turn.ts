/** Refuses what an editor may not ask: anything before `initialize`, and anything after `shutdown`. */
import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type MessageStrategy
} from 'vscode-languageserver/node'

/** Requests that no editor makes: what is refused is answered as one of them. */
const refused = {before: '$/tetrapla/beforeInitialize', after: '$/tetrapla/afterShutdown'} as const

/** For one connection. Notifications out of turn are dropped, `exit` never. */
export function inTurn(): MessageStrategy {
  let stage: 'before' | 'open' | 'after' = 'before'
  return {
    handleMessage: (message, next) => {
      if (Message.isRequest(message)) {
        if (stage === 'before' && message.method === 'initialize') stage = 'open'
        const asked = stage === 'open' ? message : {...message, method: refused[stage]}
        if (asked.method === 'shutdown') stage = 'after'
        return next(asked)
      }
      if (Message.isNotification(message) && stage !== 'open' && message.method !== 'exit') return undefined
      return next(message)
    }
  }
}

/** Answers what `inTurn` holds back. */
export function refuseOutOfTurn(connection: Connection): void {
  connection.onRequest(refused.before, () => {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server was not initialized')
  })
  connection.onRequest(refused.after, () => {
    throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down')
  })
}
