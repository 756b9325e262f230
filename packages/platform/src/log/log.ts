import { type Logger, pino } from "pino"
import { mode } from "../env/index.ts"
import { currentTraceId } from "../telemetry/index.ts"

export type Log = Logger

const secretPaths = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "email",
  "phone",
  "address",
  "card",
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

let root: Logger | undefined

const rootLog = (): Logger => {
  root ??= pino({
    level: mode().logLevel,
    base: { pid: process.pid },
    redact: { paths: [...secretPaths, "*.headers.authorization", "*.headers.cookie"], censor: "[redacted]" },
    mixin: () => {
      const traceId = currentTraceId()
      return traceId === undefined ? {} : { traceId }
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
  return root
}

/** JSON lines on stdout with the trace id; secrets and personal data are redacted. */
export const logFor = (part: string): Log => rootLog().child({ part })
