/** The document's title, hoisted into the head by React; `hasError` puts 「エラー:」 in front (domain.md §7). One per page, no `metadata.title` beside it. */
export function PageTitle({ title, hasError }: { title: string; hasError?: boolean }) {
  return <title>{`${hasError ? "エラー: " : ""}${title} | 介護電子請求受付システム`}</title>;
}
