export {
  assertNotInTransaction,
  insideTransaction,
  isInTransaction,
  outsideTransactions,
  type TransactionOf,
} from "./transaction.ts"
