import { contentsOf } from "../kafka/index.ts"
import type { ConsumerDefinition } from "./define-consumer.ts"
import { type Incoming, typeHeader } from "./incoming.ts"

const keyOf = (content: unknown, otherwise: string): string =>
  typeof content === "object" && content !== null && "key" in content && typeof content.key === "string"
    ? content.key
    : otherwise

const partOf = (message: Incoming, content: unknown, part: number): Incoming => ({
  ...message,
  key: keyOf(content, message.key),
  part,
  content,
  payload: null,
})

const contents = (payload: string): readonly unknown[] => {
  try {
    return contentsOf(payload)
  } catch {
    return []
  }
}

export const announcesOther = (
  { subscribe }: Pick<ConsumerDefinition, "subscribe">,
  { headers }: Incoming,
): boolean => {
  const announced = headers[typeHeader]
  return announced !== undefined && !subscribe.some(({ type }) => type === announced)
}

/**
 * The facts of a record that carries several, each as if it had come alone; any other as it is. What nobody here hears isn't
 * looked into, and what can't be read stays whole, to be put aside.
 */
export const unpacked = (
  definition: Pick<ConsumerDefinition, "subscribe">,
  message: Incoming,
): readonly Incoming[] => {
  const { payload } = message
  if (!payload?.startsWith("[") || announcesOther(definition, message)) return [message]
  const found = contents(payload)
  return found.length === 0 ? [message] : found.map((content, part) => partOf(message, content, part))
}
