import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailAddress, isOldCarrierAddress, normaliseEmail } from "@/domain/email-address";

const read = (typed: unknown) => {
  const parsed = emailAddress.safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join("");
};

describe("a mail address as typed (R24)", () => {
  it.each([
    ["mailforsecurity-001@jp", "mailforsecurity-001@jp"],
    ["office@example.jp", "office@example.jp"],
    ["Office.Care@EXAMPLE.Jp", "Office.Care@example.jp"],
    ["ｏｆｆｉｃｅ＠ｅｘａｍｐｌｅ．ｊｐ", "office@example.jp"],
    ["office﹫example.jp", "office@example.jp"],
    ["  office@example.jp\r\n", "office@example.jp"],
    ["　office@example.jp　", "office@example.jp"],
    ["\uFEFFof\u200Bfice@exam\u200Dple.jp\u2060", "office@example.jp"],
    ["office－１@care－office．example。jp", "office-1@care-office.example.jp"],
    ["officeー1@careー‐−office.jp", "office-1@care---office.jp"],
    ["a..b@docomo.ne.jp", "a..b@docomo.ne.jp"],
    ["a.@ezweb.ne.jp", "a.@ezweb.ne.jp"],
    ["o'hara+care/1=2?{x}|~^`!#$%&*@example.jp", "o'hara+care/1=2?{x}|~^`!#$%&*@example.jp"],
    ["a@xn--wgv71a119e.jp", "a@xn--wgv71a119e.jp"],
  ])("reads %j as %s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  const empty = "メールアドレスを入力してください。";
  const gap = "メールアドレスの途中に空白か改行が入っています。取り除いてください。";
  const stranger = (shown: string) =>
    `メールアドレスに${shown}は使えません。半角の英数字と記号で、1件だけ入力してください。`;
  const domain = "メールアドレスの「@」の後ろに誤りがあるようです。「.」や「-」の位置をご確認ください。";

  it.each([
    [undefined, empty],
    [42, empty],
    ["", empty],
    [" \u200B　", empty],
    ["office@exam ple.jp", gap],
    ["office@example.jp\r\nBcc: other@example.jp", gap],
    ["office@example.jp\nx", gap],
    ["office\t@example.jp", gap],
    ["office@example.jp\u0000", stranger("目に見えない文字")],
    ["\u202Eoffice@example.jp", stranger("目に見えない文字")],
    ["office\u2066@example.jp", stranger("目に見えない文字")],
    ["office\u200F@example.jp", stranger("目に見えない文字")],
    ["事業所@example.jp", stranger("全角の「事」")],
    ["office@例え.jp", stranger("全角の「例」")],
    ["office@example、jp", stranger("全角の「、」")],
    ["оffice@example.jp", stranger("「о」")],
    ["a@example.jp,b@example.jp", stranger("「,」")],
    ["a@example.jp；b@example.jp", stranger("「;」")],
    ["<office@example.jp>", stranger("「<」")],
    ['"office"@example.jp', stranger('「"」')],
    ["＂office＂@example.jp", stranger('「"」')],
    ["office(care)@example.jp", stranger("「(」")],
    ["office@[192.0.2.1]", stranger("「[」")],
    ["office\\@example.jp", stranger("「\\」")],
    ["office.example.jp", "メールアドレスに「@」がありません。「@」とその後ろも入力してください。"],
    ["office@example.jp@", "メールアドレスに「@」が2個あります。アドレスは1件だけ入力してください。"],
    ["a＠b﹫example.jp@jp", "メールアドレスに「@」が3個あります。アドレスは1件だけ入力してください。"],
    ["@example.jp", "メールアドレスの「@」の前がありません。「@」の前も入力してください。"],
    ["office@", "メールアドレスの「@」の後ろがありません。「@」の後ろも入力してください。"],
    ["office@example..jp", domain],
    ["office@.example.jp", domain],
    ["office@example.jp.", domain],
    ["office@-example.jp", domain],
    ["office@example-.jp", domain],
    ["office@exam_ple.jp", domain],
    [`office@${"a".repeat(64)}.jp`, domain],
  ])("refuses %j and names the cause", (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  it("takes 64 characters before the @ and refuses the 65th", () => {
    expect(read(`${"a".repeat(64)}@example.jp`)).toBe(`${"a".repeat(64)}@example.jp`);
    expect(read(`${"a".repeat(65)}@example.jp`)).toBe(
      "メールアドレスの「@」の前は64文字までです。いまは65文字あります。",
    );
  });

  it("takes 254 characters in all and refuses the 255th", () => {
    const domainOf = (length: number) => `${`${"b".repeat(50)}.`.repeat(4)}${"c".repeat(length - 204)}`;
    expect(read(`${"a".repeat(10)}@${domainOf(243)}`)).toHaveLength(254);
    expect(read(`${"a".repeat(11)}@${domainOf(243)}`)).toBe("メールアドレスは254文字までです。いまは255文字あります。");
  });

  it("answers within a second to 64 KB of white space in the middle", () => {
    const begun = performance.now();
    expect(read(`a${" ".repeat(65_536)}b@example.jp`)).toBe(gap);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("what comes out, whatever comes in (R24, R25)", () => {
  const hostile = fc.constantFrom(
    ..."@＠﹫.．-a1Ａ\"＂'<＞>,，;；:()\\ 　\r\n\0\t\u0085\u200B\u200E\u202E\u2028\u2066\uFEFF℀ﬁ½é事",
  );
  const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  const typed = fc.oneof(
    anything,
    fc.string({ unit: hostile }),
    fc.emailAddress(),
    fc
      .tuple(fc.string({ unit: hostile, maxLength: 3 }), fc.emailAddress(), fc.string({ unit: hostile, maxLength: 3 }))
      .map((parts) => parts.join("")),
  );

  it("is one address without anything that could break a header", () => {
    let accepted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = emailAddress.safeParse(text);
        if (!parsed.success) return;
        accepted += 1;
        expect(parsed.data).toMatch(/^[^@]{1,64}@[^@]+$/);
        expect(parsed.data).toMatch(/^[!-~]{3,254}$/);
        expect(parsed.data).not.toMatch(/["(),:;<>[\\\]\s]/);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it("is read again as itself", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = emailAddress.safeParse(text);
        if (parsed.success) expect(normaliseEmail(parsed.data)).toBe(parsed.data);
      }),
    );
  });
});

describe("an old carrier address (domain.md §3.6)", () => {
  it.each([
    ["a..b@docomo.ne.jp", true],
    ["a.@ezweb.ne.jp", true],
    ["a.b@docomo.ne.jp", false],
    ["mailforsecurity-001@jp", false],
  ])("is %s: %s", (address, expected) => {
    expect(isOldCarrierAddress(address)).toBe(expected);
  });
});
