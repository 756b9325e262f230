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

type Told = Readonly<Record<string, unknown>>

const first = (error: Error): unknown =>
  error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined)

// Drivers nest hundreds of errors in one another: the outermost, its cause and the top of the stack tell enough.
const tellError = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return error
  const numbers: Told = Object.fromEntries(
    ["code", "errno", "statusCode"].flatMap((name) => {
      const value: unknown = Reflect.get(error, name)
      return typeof value === "string" || typeof value === "number" ? [[name, value]] : []
    }),
  )
  const cause = depth < 2 ? first(error) : undefined
  return {
    type: error.name,
    message: error.message.slice(0, 1000),
    ...numbers,
    ...(depth === 0 ? { stack: error.stack?.split("\n").slice(0, 8).join("\n") } : {}),
    ...(cause === undefined ? {} : { cause: tellError(cause, depth + 1) }),
  }
}

const options = (level: string): LoggerOptions => ({
  level,
  base: { pid: process.pid },
  serializers: { err: (error: unknown) => tellError(error) },
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
