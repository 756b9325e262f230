export { assertNotInTransaction, insideTransaction, isInTransaction } from "./transaction.ts"
