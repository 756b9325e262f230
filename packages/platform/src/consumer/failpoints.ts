import { failpointsAreOn, pass } from "../failpoint/index.ts"
import type { Incoming, Subscription, Transport } from "./incoming.ts"

async function* received(messages: Subscription["messages"]): AsyncGenerator<Incoming> {
  for await (const message of messages) yield pass("consume.receive", async () => message)
}

/** Opening, receiving and committing become failpoints; without failpoints the transport stays as it is. */
export const transportUnderFailpoints = (transport: Transport): Transport => {
  if (!failpointsAreOn()) return transport
  return {
    open: async (group, topics) => {
      const subscription = await pass("consume.open", () => transport.open(group, topics))
      return {
        ...subscription,
        messages: received(subscription.messages),
        commit: (points) => pass("consume.commit", () => subscription.commit(points)),
      }
    },
  }
}
