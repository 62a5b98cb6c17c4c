import { describe, expect, it } from "vitest";
import { likelyMailDomain } from "@/domain/mail-domain";

describe("a mail domain that looks mistyped (issue 2, A1)", () => {
  it.each([
    ["gmial.com", "gmail.com"],
    ["gmai.com", "gmail.com"],
    ["gmaill.com", "gmail.com"],
    ["gamil.com", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["gmail.co.jp", "gmail.com"],
    ["gmail", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmial.con", "gmail.com"],
    ["office.con", "office.com"],
    ["office.cpm", "office.com"],
    ["office.co.jo", "office.co.jp"],
    ["office.cojp", "office.co.jp"],
    ["care.or.jpn", "care.or.jp"],
    ["docomo.co.jp", "docomo.ne.jp"],
    ["docomo.jp", "docomo.ne.jp"],
    ["docom.ne.jp", "docomo.ne.jp"],
    ["docomo.ne.jo", "docomo.ne.jp"],
    ["ezweb.co.jp", "ezweb.ne.jp"],
    ["ezwab.ne.jp", "ezweb.ne.jp"],
    ["sofbank.ne.jp", "softbank.ne.jp"],
    ["i.sofbank.jp", "i.softbank.jp"],
    ["yaho.co.jp", "yahoo.co.jp"],
    ["yahooo.co.jp", "yahoo.co.jp"],
    ["yahoo.co", "yahoo.co.jp"],
    ["i-cloud.com", "icloud.com"],
    ["icloud.co.jp", "icloud.com"],
    ["hotmial.com", "hotmail.com"],
    ["outlok.com", "outlook.com"],
  ])("%s was probably meant as %s", (typed, meant) => {
    expect(likelyMailDomain(typed)).toBe(meant);
  });

  it.each([
    "gmail.com",
    "ymail.com",
    "mail.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "softbank.ne.jp",
    "i.softbank.jp",
    "yahoo.co.jp",
    "yahoo.com",
    "ocn.ne.jp",
    "icn.ne.jp",
    "outlook.jp",
    "office.example.jp",
    "example.com",
    "care.or.jp",
    "city.lg.jp",
    "company.com.jo",
    "jp",
  ])("%s raises no question", (domain) => {
    expect(likelyMailDomain(domain)).toBeUndefined();
  });

  it("is never asked about again once it is right", () => {
    for (const typed of ["gmial.con", "docomo.co.jp", "yahoo.jp", "office.ne.jo"]) {
      expect(likelyMailDomain(likelyMailDomain(typed) ?? "")).toBeUndefined();
    }
  });
});
