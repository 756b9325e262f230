export { type Column, DataTable } from "./data-table.tsx"
export { type KeyFigure, KeyFigures } from "./key-figures.tsx"
