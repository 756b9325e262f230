import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino"
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

const options = (level: string): LoggerOptions => ({
  level,
  base: { pid: process.pid },
  redact: { paths: [...secretPaths, "*.headers.authorization", "*.headers.cookie"], censor: "[redacted]" },
  mixin: () => {
    const traceId = currentTraceId()
    return traceId === undefined ? {} : { traceId }
  },
  timestamp: pino.stdTimeFunctions.isoTime,
})

export const makeLog = (level: string, stream?: DestinationStream): Log =>
  stream ? pino(options(level), stream) : pino(options(level))

let root: Log | undefined

const rootLog = (): Log => {
  root ??= makeLog(mode().logLevel)
  return root
}

/** JSON lines on stdout with the trace id; secrets and personal data are redacted. */
export const logFor = (part: string): Log => rootLog().child({ part })
