export { aLane, aNetwork, relaxedPaths } from "./network.builder.ts"
export { aCell, aTable } from "./table.builder.ts"
export { archiveContract, copiesContract } from "./tables.contract.ts"
export { fakeNetworkStore, fakeTables } from "./tables.fake.ts"
