import type { Topic } from "@/app/(public)/help/topic";

/** One topic with its questions and answers, and the way back to the 目次. */
export function TopicAnswers({ topic }: { topic: Topic }) {
  return (
    <section aria-labelledby={topic.id} className="flow">
      <h2 id={topic.id}>{topic.title}</h2>
      {topic.questions.map(({ id, ask, answer }) => (
        <div key={id} className="flow *:not-first:mt-2">
          <h3 id={id}>{ask}</h3>
          {answer}
        </div>
      ))}
      <p className="print:hidden">
        <a href="#contents" className="inline-block py-2">
          目次へ戻る
        </a>
      </p>
    </section>
  );
}
