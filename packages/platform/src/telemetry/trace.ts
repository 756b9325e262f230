import { AsyncLocalStorage } from "node:async_hooks"
import { randomBytes } from "node:crypto"
import {
  isSpanContextValid,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api"

const carried = new AsyncLocalStorage<string>()
const w3c = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

const format = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`

const parse = (traceparent: string): SpanContext | undefined => {
  const [, traceId, spanId, flags] = w3c.exec(traceparent) ?? []
  if (!traceId || !spanId || !flags) return undefined
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
  return isSpanContextValid(context) ? context : undefined
}

const fresh = (): string => `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`

/** The W3C traceparent of the work in hand, to be written into envelopes and outgoing requests. */
export const currentTraceparent = (): string | undefined => {
  const active = trace.getActiveSpan()?.spanContext()
  return active && isSpanContextValid(active) ? format(active) : carried.getStore()
}

export const currentTraceId = (): string | undefined => currentTraceparent()?.split("-")[1]

/** Goes on with the given trace, or begins a new one when it is missing or malformed. */
export const withTrace = <Value>(traceparent: string | undefined, work: () => Value): Value =>
  carried.run(traceparent && parse(traceparent) ? traceparent : fresh(), work)

const failSpan = (span: Span, error: unknown): void => {
  if (error instanceof Error) span.recordException(error)
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

const runIn = <Value>(span: Span, work: () => Value): Value => {
  try {
    const value = work()
    if (value instanceof Promise) {
      value.then(
        () => span.end(),
        (error: unknown) => failSpan(span, error),
      )
    } else span.end()
    return value
  } catch (error) {
    failSpan(span, error)
    throw error
  }
}

/** Whether somebody installed an SDK, or a provider of their own, to hear of spans. */
const isHeard = (): boolean => {
  const provider = trace.getTracerProvider()
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer("haat") !== undefined
}

/** Runs `work` in an OpenTelemetry span that continues the carried trace; free when no SDK is installed. */
export const withSpan = <Value>(name: string, work: () => Value): Value => {
  if (!isHeard()) return work()
  const carriedContext = carried.getStore()
  const remote = carriedContext === undefined ? undefined : parse(carriedContext)
  const parent = trace.getActiveSpan() || !remote ? undefined : trace.setSpanContext(ROOT_CONTEXT, remote)
  const tracer = trace.getTracer("haat")
  const run = (span: Span) => runIn(span, work)
  return parent ? tracer.startActiveSpan(name, {}, parent, run) : tracer.startActiveSpan(name, run)
}
