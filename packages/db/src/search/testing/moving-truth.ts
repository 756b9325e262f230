import { elasticEnv } from "@haat/platform/env"
import type { Elastic } from "../../shared/index.ts"

const indexOf = (noun: string): string => `${elasticEnv().indexPrefix}${noun}-truth`

/** Stands for the catalog: at which revision each product truly is, read and written across processes. */
export const truthOf = async (
  elastic: Elastic,
  noun: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { docs } = await elastic.mget<{ revision: number }>({ index: indexOf(noun), ids: [...ids] })
  return new Map(
    docs.flatMap((doc) =>
      "_source" in doc && doc._source ? [[doc._id, doc._source.revision] as const] : [],
    ),
  )
}

export const setTruth = async (
  elastic: Elastic,
  noun: string,
  id: string,
  revision: number,
): Promise<void> => {
  await elastic.index({ index: indexOf(noun), id, document: { revision } })
}

export const openTruth = async (elastic: Elastic, noun: string): Promise<void> => {
  await elastic.indices.create(
    { index: indexOf(noun), settings: { number_of_replicas: 0 } },
    { ignore: [400] },
  )
}

export const dropTruth = async (elastic: Elastic, noun: string): Promise<void> => {
  await elastic.indices.delete({ index: indexOf(noun) }, { ignore: [404] })
}
