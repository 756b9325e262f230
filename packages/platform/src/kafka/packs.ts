import { compatibilityPartitioner } from "@platformatic/kafka"
import { kafkaEnv } from "../env/index.ts"

const none = {} as Parameters<typeof compatibilityPartitioner>[0]

/** The partition of a topic of this shop on which the facts of a key are told, whoever tells them. */
export const partitionOf = (key: string): number =>
  compatibilityPartitioner(none, Buffer.from(key)) % kafkaEnv().partitions

/** Few enough to be worked on one by one, small enough for every broker. */
const mostFacts = 50
const mostChars = 100_000

export type Packable = { readonly key: string; readonly value: string }

/**
 * Facts of one type by the records they travel in: those of one partition together, in their order. A record goes under the key
 * of its first fact and so to the partition of all of them: the facts of a key stay in order, packed or not.
 */
export const packsOf = <Fact extends Packable>(facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const packs: Fact[][] = []
  const open = new Map<number, { readonly facts: Fact[]; chars: number }>()
  for (const fact of facts) {
    const partition = partitionOf(fact.key)
    const pack = open.get(partition)
    if (pack && pack.facts.length < mostFacts && pack.chars + fact.value.length <= mostChars) {
      pack.facts.push(fact)
      pack.chars += fact.value.length
      continue
    }
    const begun = { facts: [fact], chars: fact.value.length }
    packs.push(begun.facts)
    open.set(partition, begun)
  }
  return packs
}

/** What a record says that carries these facts: one stands as it is, several as a list. */
export const packedValue = (values: readonly string[]): string =>
  values.length === 1 ? (values[0] ?? "") : `[${values.join(",")}]`

/** The contents of a record, in order; throws where it isn't JSON. */
export const contentsOf = (value: string): readonly unknown[] => {
  const content: unknown = JSON.parse(value)
  return Array.isArray(content) ? content : [content]
}

/** Most that is handed to the broker at once, well below its request limit. */
const mostCharsOfRequest = 700_000

/** Records by the requests they are sent in, in their order. */
export const requestsOf = <Record extends Pick<Packable, "value">>(
  records: readonly Record[],
): readonly (readonly Record[])[] => {
  const requests: Record[][] = []
  let chars = Number.POSITIVE_INFINITY
  for (const record of records) {
    if (chars + record.value.length > mostCharsOfRequest) {
      requests.push([])
      chars = 0
    }
    requests.at(-1)?.push(record)
    chars += record.value.length
  }
  return requests
}
