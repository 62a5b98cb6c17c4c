export type ButtonVariant = "primary" | "secondary" | "danger" | "text";

/** Class names of a button: at least 48 px high, told apart by more than colour, with a border that survives forced colours. */
export function buttonLook(variant: ButtonVariant): string {
  return `${shape} ${variants[variant]}`;
}

const shape =
  "inline-flex min-h-12 cursor-pointer items-center justify-center rounded-8 border-2 py-2 text-center font-bold leading-150 text-balance print:hidden";

const variants: Record<ButtonVariant, string> = {
  primary:
    "min-w-28 border-blue-900 bg-blue-900 text-white px-6 no-underline hover:border-blue-1000 hover:bg-blue-1000 hover:text-white hover:underline",
  secondary:
    "min-w-28 border-blue-900 bg-white text-blue-900 px-6 no-underline hover:bg-blue-100 hover:text-blue-1000 hover:underline",
  danger:
    "min-w-28 border-red-900 bg-red-900 text-white px-6 no-underline hover:border-red-1000 hover:bg-red-1000 hover:text-white hover:underline",
  text: "-mx-2.5 border-transparent bg-transparent px-2 text-blue-1000 underline hover:bg-blue-50 hover:decoration-[3px]",
};
