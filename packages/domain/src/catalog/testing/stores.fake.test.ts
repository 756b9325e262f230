import { blobsContract } from "./blobs.contract.ts"
import { directoryContract } from "./directory.contract.ts"
import { itemsContract } from "./items.contract.ts"
import { shelfContract } from "./shelf.contract.ts"
import { fakeCatalogStores } from "./stores.fake.ts"

itemsContract("in memory", async () => {
  const { items, stored } = fakeCatalogStores()
  const published = async () => stored.events.map(({ payload }) => payload.productId)
  return { items, published }
})
shelfContract("in memory", async () => fakeCatalogStores())
directoryContract("in memory", async () => fakeCatalogStores())
blobsContract("in memory", async () => fakeCatalogStores().blobs)
