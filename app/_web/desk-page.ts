import { z } from "zod";

/**
 * A page of the desk as an address bar or a form names it, to be led back to; "" for anything else, so that no link to the
 * sign-in page leads off this site. What is only posted to is no page.
 */
export const deskPage = z
  .string()
  .max(2000)
  .regex(/^\/admin(?:$|[/?])/)
  .refine(
    (page) =>
      !/^\/admin\/(?:sign-in|sign-out|enrol|not-allowed)\b|[\\\p{C}]|\/\/|\/(?:print|reprint|upload|presence)(?:$|\?)/u.test(
        page,
      ),
  )
  .catch("");
