import { noteRefusal } from "@/app/_web/note-refusal";
import { sameOrigin } from "@/app/_web/origin";
import { sessionToken } from "@/app/_web/realm-session";
import { signInPage } from "@/app/_web/sign-in-page";
import { visitor } from "@/app/_web/visitor";
import { withFactor } from "@/app/_web/with-factor";
import { uploadedFile } from "@/app/admin/ledger/import/upload/uploaded-file";
import { Refusal } from "@/domain/refusal";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { staffBehind } from "@/services/staff/staff-behind";

/**
 * Takes a ledger file, up to 200 MB, and reads it as it comes (R27): leads to the differences that it makes, or back to the
 * form with why not. Who is not signed in is led to the sign-in page before a byte is read. Whoever accepts JSON is told where
 * to go instead.
 */
export async function POST(request: Request): Promise<Response> {
  const lead = request.headers.get("Accept") === "application/json" ? told : seeOther;
  try {
    await sameOrigin();
    const token = await sessionToken("staff");
    if (!(await isSignedIn(token))) return lead(signInPage(token !== null, "/admin/ledger/import"));
    const { fields, discard, ...file } = await uploadedFile(request);
    try {
      const id = await noteRefusal(
        withFactor(fields).then((ctx) => readLedgerFile(ctx, file)),
        {
          act: "import-ledger",
        },
      );
      return lead(`/admin/ledger/import/${id}`);
    } finally {
      discard();
    }
  } catch (error) {
    if (error instanceof Refusal) return lead(`/admin/ledger/import?refusal=${error.code}`);
    throw error;
  }
}

/** Whoever loads the address of the upload again is led back to the form. */
export function GET(): Response {
  return seeOther("/admin/ledger/import");
}

/** `redirect` of a route handler would make the browser send the file once more, to the sign-in page. */
async function isSignedIn(token: string | null): Promise<boolean> {
  return token !== null && (await staffBehind(await visitor(), token)) !== null;
}

function told(location: string): Response {
  return Response.json({ location }, { headers: { "Cache-Control": "no-store" } });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
