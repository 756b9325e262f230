export { countsContract, marksContract } from "./stock.contract.ts"
export { fakeMarks, fakeStock } from "./stock.fake.ts"
