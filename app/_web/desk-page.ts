import { z } from "zod";

/** The folders of app/admin that are no page: what lies in them is downloaded, posted to, or asked for by a page itself. */
const noPage = "export|history|differences|refusals|progress|preview|print|reprint|upload|presence";
const fromThere = new RegExp(`^([^?]*?)/(?:${noPage})(?=[/?]|$)[^?]*`);

/**
 * A page of the desk as an address bar or a form names it, to be led back to; "" for anything else, so that no link to the
 * sign-in page leads off this site. What is no page stands for the page that holds it: a browser that saves a file stays where it is.
 */
export const deskPage = z
  .string()
  .max(2000)
  .regex(/^\/admin(?:$|[/?])/)
  .refine((page) => !/^\/admin\/(?:sign-in|sign-out|enrol|not-allowed)\b|[\\\p{C}]|\/\//u.test(page))
  .transform((page) => page.replace(fromThere, "$1"))
  .catch("");
