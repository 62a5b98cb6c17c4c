import fc from "fast-check";
import { expect, it } from "vitest";
import type { CaseMoment } from "@/domain/folded-views";
import { foldedViews } from "@/domain/folded-views";

const moments = fc
  .array(fc.constantFrom("act" as const, "mail" as const, "view" as const), { maxLength: 30 })
  .map((kinds) =>
    kinds.map((what, place): CaseMoment => ({ id: `${place}`, at: new Date(place), what, title: what, text: "" })),
  );

it("folds every run of views into one stretch, and loses and moves nothing", () => {
  fc.assert(
    fc.property(moments, (told) => {
      const stretches = foldedViews(told);
      expect(stretches.flatMap((stretch) => ("moment" in stretch ? [stretch.moment] : stretch.views))).toEqual(told);
      for (const [place, stretch] of stretches.entries()) {
        if ("moment" in stretch) expect(stretch.moment.what).not.toBe("view");
        else {
          expect(new Set(stretch.views.map(({ what }) => what))).toEqual(new Set(["view"]));
          expect(stretches[place + 1] ?? {}).not.toHaveProperty("views");
        }
      }
    }),
  );
});
