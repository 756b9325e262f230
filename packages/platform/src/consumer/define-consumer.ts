import type { RetryPolicy } from "../retry/index.ts"

/** What a consumer needs of an event's contract; the definitions of the events package fit. */
export type EventContract<Payload = unknown> = {
  readonly type: string
  readonly topic: string
  readonly envelope: {
    readonly safeParse: (
      input: unknown,
    ) =>
      | { readonly success: true; readonly data: EventEnvelope<Payload> }
      | { readonly success: false; readonly error: { readonly message: string } }
  }
}

export type EventEnvelope<Payload = unknown> = {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly occurredAt: string
  readonly key: string
  readonly correlationId?: string | undefined
  readonly causationId?: string | undefined
  readonly traceparent?: string | undefined
  readonly payload: Payload
}

/** The payload type of a contract, or the union over several. */
export type PayloadOf<Contract> = Contract extends EventContract<infer Payload> ? Payload : never
type EventOf<Contract> = Contract extends EventContract<infer Payload> ? EventEnvelope<Payload> : never

export type ConsumerRun = {
  readonly consumer: string
  readonly attempt: number
  /** Fires when the worker drains and when the partition's work is given up. */
  readonly signal: AbortSignal
}

export type BatchSize = {
  readonly size: number
  /** A batch that isn't full starts after this time. */
  readonly waitMs: number
}

type Common<Contracts extends readonly EventContract[]> = {
  /** `<context>.<verb-noun>`: consumer group, metric label and inbox key at once. Never rename: the offsets go with it. */
  readonly name: string
  readonly subscribe: Contracts
  /** Tries in place, then the dead letter. Default: 8 tries from 250 ms, ceiling 30 s. */
  readonly retry?: RetryPolicy | undefined
  /** Keys worked on at once (events of one key stay in order). Default 16. */
  readonly concurrency?: number | undefined
}

export type SingleConsumer<Contracts extends readonly EventContract[], Deps> = Common<Contracts> & {
  readonly batch?: undefined
  readonly handle: (event: EventOf<Contracts[number]>, deps: Deps, run: ConsumerRun) => Promise<unknown>
}

export type BatchConsumer<Contracts extends readonly EventContract[], Deps> = Common<Contracts> & {
  readonly batch: BatchSize
  /** A batch that keeps failing is worked one event at a time, so that only the poison is put aside. */
  readonly handle: (
    events: readonly EventOf<Contracts[number]>[],
    deps: Deps,
    run: ConsumerRun,
  ) => Promise<unknown>
}

/** A consumer as the engine runs it: always a list of one or more events. */
export type ConsumerDefinition<Deps = unknown> = {
  readonly name: string
  readonly subscribe: readonly EventContract[]
  readonly retry: RetryPolicy
  readonly concurrency: number
  readonly batch: BatchSize | undefined
  readonly handle: (events: readonly EventEnvelope[], deps: Deps, run: ConsumerRun) => Promise<unknown>
}

const shape = /^[a-z-]+\.[a-z0-9-]+$/
const defaultRetry: RetryPolicy = { attempts: 8, backoffMs: 250, maxBackoffMs: 30_000 }

/**
 * Declares what a consumer hears and does. The engine promises: each event at least once, per key in order, the
 * offset committed only after the effect. While a store is away the event waits; one that breaks its schema or
 * keeps failing otherwise goes to the dead letters and the next ones go on. `handle` must be idempotent (inbox row, or a version that only grows).
 */
export function defineConsumer<const Contracts extends readonly EventContract[], Deps = unknown>(
  definition: SingleConsumer<Contracts, Deps>,
): ConsumerDefinition<Deps>
export function defineConsumer<const Contracts extends readonly EventContract[], Deps = unknown>(
  definition: BatchConsumer<Contracts, Deps>,
): ConsumerDefinition<Deps>
export function defineConsumer<Contracts extends readonly EventContract[], Deps>(
  definition: SingleConsumer<Contracts, Deps> | BatchConsumer<Contracts, Deps>,
): ConsumerDefinition<Deps> {
  const { name, subscribe, retry = defaultRetry, concurrency = 16 } = definition
  if (!shape.test(name)) throw new Error(`consumer ${name}: name it <context>.<verb-noun>`)
  const common = { name, subscribe, retry, concurrency }
  type Heard = EventOf<Contracts[number]>
  if (definition.batch) {
    const { handle, batch } = definition
    return { ...common, batch, handle: (events, deps, run) => handle(events as readonly Heard[], deps, run) }
  }
  const { handle } = definition
  const one = async (events: readonly EventEnvelope[], deps: Deps, run: ConsumerRun) => {
    for (const event of events) await handle(event as Heard, deps, run)
  }
  return { ...common, batch: undefined, handle: one }
}

/** Tells the events of one consumer apart: `if (isEvent(orderPlaced, event)) event.payload.late`. */
export const isEvent = <Payload>(
  contract: EventContract<Payload>,
  event: EventEnvelope,
): event is EventEnvelope<Payload> => event.type === contract.type
