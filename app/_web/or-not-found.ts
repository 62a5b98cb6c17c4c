import { notFound } from "next/navigation";
import { Refusal } from "@/domain/refusal";

/** What a query gives; its refusal `not-found` becomes the 404 page, the same for none and for another federation's (R43). */
export async function orNotFound<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
}
