export { Dialog, Drawer } from "./dialog.tsx"
export { type ToastMessage, ToastRegion, toast } from "./toast.tsx"
