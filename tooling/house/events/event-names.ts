import { contextNames } from "../../context-map.ts"

const contexts = contextNames.join("|")
const typePattern = new RegExp(`^(${contexts})\\.[a-z]+(?:_[a-z]+)*\\.v[1-9]\\d*$`)
const topicPattern = new RegExp(`^(${contexts})\\.[a-z]+(?:-[a-z]+)*$`)

type Named = { readonly type: string; readonly topic: string }

/** Sentences about events whose type or topic is not named `context.noun_verbed.vN` on `context.noun`, or that share a type. */
export const misnamedEvents = (events: readonly Named[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1)
  const twice = [...counts].filter(([, count]) => count > 1).map(([type]) => `${type} is defined twice`)
  const misnamed = events.flatMap(({ type, topic }) => {
    const from = typePattern.exec(type)?.[1]
    if (!from)
      return [`${type}: an event is called context.noun_verbed.vN, with one of the thirteen contexts`]
    const to = topicPattern.exec(topic)?.[1]
    return from === to ? [] : [`${type}: its topic "${topic}" should be ${from}.<noun>, in kebab-case`]
  })
  return [...twice, ...misnamed]
}
