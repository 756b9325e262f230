import { randomUUID } from "node:crypto"
import { Consumer, stringDeserializers } from "@platformatic/kafka"
import { sleep } from "../clock/index.ts"
import { createAdmin } from "./admin.ts"
import { clientOptions } from "./client.ts"
import { contentsOf } from "./packs.ts"
import { groupName, topicName } from "./topics.ts"

type Wanted = {
  readonly topic: string
  /** Envelopes' ids. */
  readonly ids: readonly string[]
  /** Nothing older is read. */
  readonly since: Date
  /** At most so many records are read; past that the answer is "don't know". */
  readonly most: number
}

const makeReader = (groupId: string) =>
  new Consumer({
    ...clientOptions("finder"),
    ...{ groupId, deserializers: stringDeserializers, autocommit: false, maxWaitTime: 200 },
  })

const boundsOf = async (reader: ReturnType<typeof makeReader>, name: string, since: Date) => {
  const ends = (await reader.listOffsets({ topics: [name] })).get(name) ?? []
  const starts =
    (await reader.listOffsets({ topics: [name], timestamp: BigInt(since.getTime()) })).get(name) ?? []
  // A partition without anything that young answers -1.
  return ends.map((end, partition) => {
    const start = starts[partition] ?? -1n
    return { partition, start: start < 0n ? end : start, end }
  })
}

/** A transaction's marker takes an offset and is no record: a partition may be at its end before its last offset. */
const idleMs = 5000
const idle = Symbol("idle")

/** The stream's records, until none has come for a while. */
async function* untilIdle<Message>(stream: AsyncIterable<Message>): AsyncGenerator<Message> {
  const messages = stream[Symbol.asyncIterator]()
  for (;;) {
    const given = new AbortController()
    const silence = sleep(idleMs, given.signal).then(
      () => idle,
      () => idle,
    )
    const next = await Promise.race([messages.next(), silence])
    given.abort()
    if (typeof next === "symbol" || next.done) return
    yield next.value
  }
}

const idsOf = (value: string): readonly string[] =>
  contentsOf(value).map((content) => (content as { readonly id?: string }).id ?? "")

/** Which of the envelopes a topic doesn't hold, among what was written to it since then; null when that is too much to read. */
export const missingRecords = async ({
  topic,
  ids,
  since,
  most,
}: Wanted): Promise<readonly string[] | null> => {
  const name = topicName(topic)
  const groupId = groupName(`finder.${randomUUID()}`)
  const reader = makeReader(groupId)
  const missing = new Set(ids)
  try {
    const bounds = await boundsOf(reader, name, since)
    const open = new Map(
      bounds.filter(({ start, end }) => end > start).map((one) => [one.partition, one.end]),
    )
    if (open.size === 0) return [...missing]
    const offsets = bounds.map(({ partition, start: offset }) => ({ topic: name, partition, offset }))
    const stream = await reader.consume({ topics: [name], mode: "manual", offsets })
    let read = 0
    for await (const { partition, offset, value } of untilIdle(stream)) {
      for (const id of idsOf(value ?? "{}")) missing.delete(id)
      read += 1
      if (offset >= (open.get(partition) ?? 0n) - 1n) open.delete(partition)
      if (missing.size === 0 || open.size === 0) break
      if (read >= most) return null
    }
    return [...missing]
  } finally {
    await reader.close(true)
    const admin = createAdmin()
    await admin.deleteGroups({ groups: [groupId] }).catch(() => undefined)
    await admin.close()
  }
}
