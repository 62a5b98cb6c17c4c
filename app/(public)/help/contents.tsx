import type { Topic } from "@/app/(public)/help/topic";

/** 目次: the topics as links, and where there is room below each its questions. */
export function Contents({ topics }: { topics: readonly Topic[] }) {
  return (
    <nav aria-labelledby="contents" className="rounded-8 border border-solid-gray-420 p-4 md:p-6 print:hidden">
      <h2 id="contents">目次</h2>
      <ul className="mt-2 grid max-w-none gap-x-6 md:mt-4 md:grid-cols-2 md:gap-y-6">
        {topics.map(({ id, title, questions }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-2 font-bold">
              {title}
            </a>
            <ul className="list-disc pl-6 max-md:hidden">
              {questions.map((question) => (
                <li key={question.id}>
                  <a href={`#${question.id}`} className="block py-1.5 leading-150">
                    {question.ask}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
