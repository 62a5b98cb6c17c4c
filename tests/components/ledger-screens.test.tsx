import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SearchForm } from "@/app/admin/ledger/search-form";
import { ledgerView } from "@/domain/ledger-view";
import { attributes, text } from "@/tests/components/markup";

describe("the search of the ledger", () => {
  it("ties what can be searched for to its field, for whoever hears the page", () => {
    const html = renderToStaticMarkup(<SearchForm view={ledgerView.parse({})} />);
    const described = attributes(html, 'input id="q"')["aria-describedby"] ?? "";
    const help = html.split(`id="${described}"`)[1]?.split("</p>")[0] ?? "";
    expect(text(help)).toContain("法人名、住所の一部。");
  });
});
