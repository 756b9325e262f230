import { gatewayContract } from "./gateway.contract.ts"
import { fakeGateway } from "./gateway.fake.ts"

let ids = 0
gatewayContract("the fake", async () => {
  const { gateway, pay, decline } = fakeGateway()
  const freshId = () => {
    ids += 1
    return `attempt-${ids}`
  }
  return { gateway, freshId, buyerPays: async (id) => pay(id), buyerIsDeclined: async (id) => decline(id) }
})
