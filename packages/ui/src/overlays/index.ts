export { Dialog, Drawer } from "./dialog.tsx"
export { StaffForm } from "./staff-form.tsx"
export { type ToastMessage, ToastRegion, toast } from "./toast.tsx"
