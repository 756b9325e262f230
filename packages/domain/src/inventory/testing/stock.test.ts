import { countsContract, marksContract } from "./stock.contract.ts"
import { fakeMarks, fakeStock } from "./stock.fake.ts"

let skus = 0
const freshSku = () => {
  skus += 1
  return `SKU-${String(skus).padStart(6, "0")}`
}
countsContract(async () => ({ ...fakeStock(), freshSku }))
marksContract(async () => ({ marks: fakeMarks(), freshSku }))
