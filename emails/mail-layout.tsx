import { Body, Container, Head, Html } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import { Contacts } from "@/emails/contacts";
import { Paragraph } from "@/emails/paragraph";

/**
 * The frame of every mail: opening line, what the mail says, whom to call, "do not reply" (manual, メール文例).
 * One column in the reader's own colours, so that a dark screen stays dark; no link, no image, nothing fetched (domain.md §6).
 * `preview` is what a list of mails shows of an unopened one, `happened` the sentence the mail is sent for,
 * `atOnce` lines that must follow it without a gap. A mail `forStaff` leaves out whom an office calls.
 */
export function MailLayout({
  preview,
  happened,
  atOnce = [],
  federationPhone,
  forStaff = false,
  children,
}: MailLayoutProps) {
  return (
    <Html lang="ja">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Body style={body}>
        <div style={{ display: "none" }} data-skip-in-text="true">
          {preview ?? happened}
        </div>
        <Container style={column}>
          <Paragraph
            lines={[
              <Fragment key="opening">
                介護電子請求受付システムからのお知らせです。
                <strong style={headline}>{happened}</strong>
              </Fragment>,
              ...atOnce,
            ]}
          />
          {children}
          <div style={foot}>
            {!forStaff && <Contacts federationPhone={federationPhone} />}
            <Paragraph lines={automaticMail} />
          </div>
        </Container>
      </Body>
    </Html>
  );
}

type MailLayoutProps = {
  preview?: string;
  happened: string;
  atOnce?: readonly ReactNode[];
  federationPhone?: string;
  forStaff?: boolean;
  children: ReactNode;
};

const automaticMail = [
  "本メールはシステムが自動的に送信しております。",
  "本メールへ返信にてお問い合わせいただいてもご回答できませんので、予めご了承くださいますようお願い申し上げます。",
];

const body = {
  margin: "0",
  padding: "16px",
  fontFamily: "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif",
};
const column = { maxWidth: "600px", textAlign: "left" } as const;
const headline = { display: "block", marginTop: "8px", fontSize: "20px", lineHeight: "1.5" };
const foot = { paddingTop: "24px", borderTop: "1px solid #767676" };
