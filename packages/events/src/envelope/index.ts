import { z } from "zod"

/** One integration event on the wire: what every consumer may rely on, whatever the context. */
export type Envelope<Payload = unknown> = {
  /** UUID v7; consumers with outward effects dedupe by it. */
  readonly id: string
  readonly type: string
  readonly version: number
  /** ISO 8601, UTC. */
  readonly occurredAt: string
  /** The aggregate's id: events of one key arrive in order. */
  readonly key: string
  readonly correlationId?: string | undefined
  readonly causationId?: string | undefined
  readonly traceparent?: string | undefined
  readonly payload: Payload
}

export type EventDefinition<Payload = unknown> = {
  readonly type: string
  readonly version: number
  readonly topic: string
  /** Facts of one transaction may share a record. */
  readonly packed: boolean
  readonly payload: z.ZodType<Payload>
  readonly envelope: z.ZodType<Envelope<Payload>>
}

const envelopeOf = <Payload>(type: string, version: number, payload: z.ZodType<Payload>) =>
  z.object({
    id: z.uuid(),
    type: z.literal(type),
    version: z.literal(version),
    occurredAt: z.iso.datetime(),
    key: z.string().min(1).max(128),
    correlationId: z.string().max(128).optional(),
    causationId: z.string().max(128).optional(),
    traceparent: z.string().max(64).optional(),
    payload,
  }) as unknown as z.ZodType<Envelope<Payload>>

/**
 * Declares an event type `context.noun_verbed.vN` on its topic `context.noun`.
 * Consumers ignore unknown payload fields, so adding an optional field is not a breaking change.
 */
export const defineEvent = <Payload>(definition: {
  readonly type: string
  readonly topic: string
  /** For what comes in thousands. Each consumer still hears every fact by itself, those of one key and type in order. */
  readonly packed?: true
  readonly payload: z.ZodType<Payload>
}): EventDefinition<Payload> => {
  const version = Number(/\.v(\d+)$/.exec(definition.type)?.[1])
  if (!Number.isInteger(version)) throw new Error(`event type ${definition.type} must end in .vN`)
  const { packed = false } = definition
  return {
    ...definition,
    packed,
    version,
    envelope: envelopeOf(definition.type, version, definition.payload),
  }
}

export type EventPayload<Definition> = Definition extends EventDefinition<infer Payload> ? Payload : never

export type EventStamp = {
  readonly id: string
  readonly occurredAt: Date
  readonly key: string
  readonly correlationId?: string | undefined
  readonly causationId?: string | undefined
  readonly traceparent?: string | undefined
}

/** Puts a payload into its envelope; id and time are made at the edge and passed in. */
export const seal = <Payload>(
  definition: EventDefinition<Payload>,
  payload: Payload,
  { occurredAt, ...stamp }: EventStamp,
): Envelope<Payload> => ({
  ...stamp,
  type: definition.type,
  version: definition.version,
  occurredAt: occurredAt.toISOString(),
  payload,
})
