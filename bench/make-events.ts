import { commit } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { makeReference } from "@/domain/reference";
import { projectPath } from "@/lib/project-root";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";

const inOneCommit = 100_000;
const threeYears = 3 * 365 * 24 * 60 * 60 * 1000;

/**
 * Fills the events of three years with `count` of the usual mixture: a thirteenth in Tokyo, ten acts a case, nine in ten views.
 * Gives one of the staff and one case of Tokyo that have some.
 */
export async function makeEvents(ctx: Context, count: number): Promise<{ staffId: string; reference: string }> {
  await migrate(ctx.database, projectPath());
  const start = ctx.now.getTime() - threeYears;
  const reference = makeReference(systemRandom);
  await commit(ctx, [
    {
      sql: `insert into applications (id, reference, draft_id, provider_number, federation, email, status, submitted_at, changed_at)
        values ('case-26', ?, 'draft', '1371234567', '13', '', 'submitted', ?, ?)`,
      args: [reference, start, start],
    },
  ]);
  for (let made = 0; made < count; made += inOneCommit) {
    await commit(ctx, [
      { sql: insert, args: [made + 1, Math.min(count, made + inOneCommit), start, threeYears / count] },
    ]);
  }
  return { staffId: "staff-13-3", reference };
}

const insert = `
  with recursive numbered(n) as (select cast(?1 as integer) union all select n + 1 from numbered where n < ?2),
  placed as (select n, case when n % 13 = 0 then '13' else printf('%02d', n % 47 + 1) end as federation from numbered)
  insert into events (at, actor, actor_id, act, federation, application_id, version, detail)
  select cast(?3 + n * ?4 as integer),
    case when n % 10 < 7 then 'staff' when n % 10 = 7 then 'applicant' when n % 10 = 8 then 'office' else 'system' end,
    case when n % 10 < 7 then 'staff-' || federation || '-' || (n % 8) when n % 10 = 8 then 'office-' || (n % 50000) end,
    case n % 10 when 0 then 'approve' when 1 then 'print' when 2 then 'sign-in' when 7 then 'submit' when 8 then 'sign-in'
      when 9 then 'remind' else 'view' end,
    federation, 'case-' || (n / 130 * 13), 1, '{"from":"submitted","to":"approved","count":' || n || '}'
  from placed`;
