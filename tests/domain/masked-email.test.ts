import { expect, it } from "vitest";
import { maskedEmail } from "@/domain/masked-email";

it.each([
  ["kaigo@office.example.jp", "k****@office.example.jp"],
  ["a@example.jp", "****@example.jp"],
])("an address %s is shown on paper as %s", (address, masked) => {
  expect(maskedEmail(address)).toBe(masked);
});
