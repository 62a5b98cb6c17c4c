import { TermsForm } from "@/app/account/terms-form";
import { Heading } from "@/components/ui/heading";

/** 利用規約, to be accepted before anything else (domain.md §2). */
export function Terms() {
  return (
    <>
      <Heading lead="ご利用の前に、次の利用規約をお読みください。">利用規約</Heading>
      <ol className="list-decimal pl-6">
        {articles.map(([title, text]) => (
          <li key={title} className="mt-4">
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <TermsForm />
    </>
  );
}

const articles = [
  [
    "目的",
    "このシステムは、介護事業所が国保連合会へ介護給付費等を電子請求するために利用するものです。ほかの目的には利用できません。",
  ],
  [
    "ユーザIDとパスワード",
    "ユーザIDとパスワードは事業所の責任で管理し、事業所の業務に携わる方以外に知らせないでください。",
  ],
  ["紛失や漏えい", "紛失したとき、またはほかの人に知られたおそれがあるときは、すぐに国保連合会へ連絡してください。"],
  ["個人情報", "システムで取り扱う利用者の個人情報は、法令に従って適切に管理してください。"],
  ["記録", "安全な運用のため、ログインや操作の日時を記録します。記録はほかの目的には使いません。"],
  [
    "停止",
    "保守や障害のため、予告なくシステムを停止することがあります。請求期限に間に合わないときは、国保連合会へご相談ください。",
  ],
] as const;
