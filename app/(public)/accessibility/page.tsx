import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { HelpdeskContact } from "@/components/ui/helpdesk-contact";
import { PageTitle } from "@/components/ui/page-title";
import { limits } from "@/domain/limits";

/** アクセシビリティ: the standard aimed at, how it was tested, and what is known to be open. */
export default function Accessibility() {
  return (
    <Shell>
      <PageTitle title="アクセシビリティ" />
      <Heading lead="どなたにもお使いいただける画面をめざしています。どこまで確かめ、何が残っているかをお知らせします。">
        アクセシビリティ
      </Heading>
      <section aria-labelledby="standard" className="flow">
        <h2 id="standard">めざす基準</h2>
        <p>
          JIS X 8341-3:2016 の適合レベルAA、および WCAG 2.2
          のレベルA・AAを満たすことを目標としています。対象は、このシステムのすべての画面です。
        </p>
        <p>JISの試験方法による第三者の試験は受けていないため、「準拠」の表明はしていません。</p>
      </section>
      <section aria-labelledby="tested" className="flow">
        <h2 id="tested">確かめた方法</h2>
        <p>2026年11月に、パソコンのChromiumで次のことを確かめました。変更するたびに、自動で繰り返しています。</p>
        <List items={tested} />
      </section>
      <section aria-labelledby="open" className="flow">
        <h2 id="open">わかっている課題</h2>
        <List items={open} />
      </section>
      <section aria-labelledby="tell-us" className="flow">
        <h2 id="tell-us">お困りのとき</h2>
        <p>
          使いにくいところがありましたら、ヘルプデスクへお知らせください。画面の名前と、お使いの機器やソフトを教えていただけると助かります。
        </p>
        <HelpdeskContact />
        <p>画面を使えない場合の申請や、通知書を読めない場合については、申請先の国保連合会へご相談ください。</p>
      </section>
    </Shell>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

const tested = [
  "画面を操作する自動の試験のなかで、画面ごとに検査ツールaxeをかけ、指摘がないこと。",
  "見出し、項目名、説明文、エラーの文が、読み上げに必要な形で結び付いていること。",
  "キーボードだけで、申請を始めから終わりまで進められること。",
  "幅320ピクセル(400%の拡大に相当)で、横に動かさずに読めること。",
  "JavaScriptを使わない設定でも、申請できること。",
  "Windowsのハイコントラストのような強制カラーで、ボタン、入力欄、選択中の位置が見分けられること。",
  "動きを減らす設定で、動く部分がないこと。",
];

const minute = 60_000;

const open = [
  "スクリーンリーダーを日ごろ使う方に試していただいていません。読み上げの実機での確認もまだです。",
  "Firefox、Safari、実際のスマートフォンでは確かめていません。",
  `申請の入力には${limits.proofLifetime / minute}分の期限があり、延ばせません。過ぎたときは、はじめからの入力になります。`,
  `確認コードとワンタイムパスワードの期限も延ばせません。有効期間は、申請の確認コードが${limits.codes.application.lifetime / minute}分、そのほかの確認コードとワンタイムパスワードが${limits.codes.reset.lifetime / minute}分です。過ぎたときは、再送になります。`,
  `「申請状況の確認」の画面を表示できるのは${limits.proofLifetime / minute}分間で、延ばせません。ログインしたあとは、${limits.officeSession.idle / minute}分間操作がないとログアウトされます。`,
  "郵送する通知書には、点字版、拡大文字版、音声版がありません。職員が印刷に使うPDFには、読み上げのためのタグがありません。",
  "メールは文字だけの版を添えていますが、装飾のある版の読み上げは確かめていません。",
  "日本語以外の言語と、ふりがなの表示はありません。",
  "表の列が多い職員の画面は、狭い画面では表だけ横に動かして読みます。",
];
