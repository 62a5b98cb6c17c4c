import { expect, it } from "vitest";
import { eventDetail } from "@/domain/event-detail";

it("says in words what an event's detail holds for staff, and nothing of what it does not know", () => {
  expect(eventDetail(`{"from":"reviewing","to":"waiting","reason":"contact","remindOn":"2026-12-03"}`)).toBe(
    "電話確認、確認日 2026年12月3日(木)",
  );
  expect(eventDetail(`{"reason":"台帳と一致しません。"}`)).toBe("台帳と一致しません。");
  expect(eventDetail(`{"kind":"call-back","result":"denied"}`)).toBe("申請していないと言われた");
  expect(eventDetail(`{"trackingNumber":"123456789012"}`)).toBe("追跡番号 123456789012");
  expect(eventDetail(`{"from":null,"to":"123456789012"}`)).toBe("追跡番号 123456789012");
  expect(eventDetail(`{"from":"223456789012","to":"123456789012"}`)).toBe(
    "追跡番号を 223456789012 から 123456789012 へ",
  );
  expect(eventDetail(`{"refusal":"approved-by-you","tried":"print"}`)).toBe("通知書の印刷");
  expect(eventDetail("{}")).toBe("");
  expect(eventDetail(`{"reason":7,"result":"?"}`)).toBe("");
});
