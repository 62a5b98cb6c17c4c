import { describe, expect, it } from "vitest";
import { deviceName } from "@/domain/device";

const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

describe("what a browser is called for its office", () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/142.0.0.0`, "WindowsのEdge"],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, "WindowsのChrome"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0", "WindowsのFirefox"],
    [`Mozilla/5.0 (Linux; Android 10; K) ${chrome.replace("Safari", "Mobile Safari")}`, "AndroidのChrome"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
      "iPhoneのSafari",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
      "iPhoneのChrome",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
      "MacのSafari",
    ],
    ["Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", "Windowsのブラウザ"],
    ["curl/8.5.0", "ブラウザ"],
    ["<script>", "ブラウザ"],
    [null, "ブラウザ"],
  ])("by %j it is %s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
