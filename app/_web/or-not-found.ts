import { notFound, redirect } from "next/navigation";
import { noteRefusal } from "@/app/_web/note-refusal";
import { Refusal } from "@/domain/refusal";

/**
 * What a query gives, for pages and exports. Its refusal `not-found` becomes the 404 page, the same for none and for another
 * federation's (R43); `not-your-role` leads to the screen that says so, and to no data (R42). All else goes on to error.tsx.
 */
export async function orNotFound<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await noteRefusal(query);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    if (error instanceof Refusal && error.code === "not-your-role") redirect("/admin/not-allowed");
    throw error;
  }
}
