import { describe, expect, it } from "vitest";
import { batchKey, batchKeyField } from "@/domain/batch-key";

describe("the key of a batch", () => {
  it("is its federation and its number, there and back", () => {
    const key = { federation: "13", number: 12 } as const;
    expect(batchKey(key)).toBe("13-12");
    expect(batchKeyField.parse("13-12")).toEqual(key);
  });

  it.each(["", "12", "13-0", "48-1", "13-01", "13-1 ", "13-99999999999", "../13-1", 13, null])("is not %j", (text) => {
    expect(batchKeyField.safeParse(text).success).toBe(false);
  });
});
