export { ApiProvider as default } from "../../../trpc/client.tsx"
