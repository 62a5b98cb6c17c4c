import { commit } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { prefectures } from "@/domain/prefecture";
import { makeReference } from "@/domain/reference";
import { projectPath } from "@/lib/project-root";
import { systemRandom } from "@/lib/random";
import type { Context, System } from "@/services/context";
import { addFederations } from "@/services/ledger/add-federations";
import { prefectureSizes } from "@/services/training/prefecture-sizes";

const offices = 200_000;
const inOneCommit = 100_000;
const services = ["訪問介護", "特別養護老人ホーム", "老人保健施設", "居宅介護支援", "デイサービス", "グループホーム"];
const words = [
  "あおば",
  "こもれび",
  "ひだまり",
  "せせらぎ",
  "のぞみ",
  "なでしこ",
  "倶楽部",
  "桜",
  "若葉",
  "青空",
  "緑風",
];

/** How many of the applications are in which state; the rest are 利用開始. */
export interface QueueWorld {
  applications: number;
  open: number;
}

/**
 * Fills the database of `ctx` with 200,000 offices spread over the federations as real ones are, and with that many
 * applications, of which `open` are in work. Gives fifty 受付番号 that are there.
 */
export async function makeQueueWorld(ctx: Context<System>, { applications, open }: QueueWorld): Promise<string[]> {
  await migrate(ctx.database, projectPath());
  await addFederations(ctx);
  await commit(ctx, [{ sql: insertOffices, args: [JSON.stringify(officeRows())] }]);
  for (let from = 0; from < applications; from += inOneCommit) {
    const to = Math.min(from + inOneCommit, applications);
    await commit(ctx, [{ sql: insertApplications, args: [from, to, open, ctx.now.getTime()] }]);
  }
  await commit(ctx, [
    { sql: insertLetters, args: [] },
    { sql: insertFlags, args: [] },
  ]);
  const references = Array.from({ length: 50 }, () => makeReference(systemRandom));
  await commit(
    ctx,
    references.map((reference, n) => ({
      sql: "update applications set reference = ? where draft_id = ?",
      args: [reference, `draft-${n * 997}`],
    })),
  );
  return references;
}

function officeRows(): string[][] {
  const all = prefectureSizes.reduce((sum, size) => sum + size, 0);
  const bounds = prefectureSizes.map((_, place) => sumTo(place + 1) / all);
  return Array.from({ length: offices }, (_, index) => {
    // Spread, so that neighbours in the list lie in different prefectures.
    const share = ((index * 7919) % offices) / offices;
    const code = prefectures[bounds.findIndex((bound) => share < bound)]?.code ?? "13";
    const [service, word] = [services[index % services.length], words[(index * 13) % words.length]];
    const number = `${code}7${String(index).padStart(7, "0")}`;
    return [
      number,
      `${service} ${word}${index % 977}`,
      `社会福祉法人${word}${index % 3571}会`,
      `見本市測定町${index}番地`,
    ];
  });

  function sumTo(end: number): number {
    return prefectureSizes.slice(0, end).reduce((sum, size) => sum + size, 0);
  }
}

const insertOffices = `
insert into providers (number, name, corporation, address, changed_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, 0 from json_each(?1)`;

/* Of the open ones, which come first, 40 in 100 are submitted; what is over reaches back ten years. One in fifty lies elsewhere. */
const insertApplications = `
insert into applications (id, reference, draft_id, provider_number, federation, email, mailbox, status, waiting_reason,
  remind_on, handled_by, missing_reported_at, version, submitted_at, changed_at)
with recursive
  series (n) as (select cast(?1 as integer) union all select n + 1 from series where n + 1 < ?2),
  shaped as (
    select n, number,
      iif(n % 50 = 0, printf('%02d', 1 + n % 47), substr(number, 1, 2)) as federation,
      iif(n % 5 = 0, 'info', 'office') || '-' || (n % 180000) || '@example.jp' as mailbox,
      case
        when n >= ?3 then case n % 20 when 0 then 'rejected' when 1 then 'withdrawn' when 2 then 'superseded' else 'completed' end
        when n % 100 < 40 then 'submitted' when n % 100 < 50 then 'reviewing' when n % 100 < 70 then 'waiting'
        when n % 100 < 76 then 'approved' when n % 100 < 80 then 'printed' when n % 100 < 97 then 'posted' else 'returned'
      end as status,
      cast(?4 as integer) - iif(n >= ?3, (n * 7907) % 3650, (n * 31) % 30) * 86400000 - (n * 104729) % 86400000 as submitted_at
    from series join providers on providers.rowid = 1 + n % 200000
  )
select printf('%024d', n), printf('%08d', n), 'draft-' || n, number, federation, mailbox, mailbox, status,
  iif(status = 'waiting', case n % 3 when 0 then 'envelope' when 1 then 'contact' else 'correction' end, null),
  iif(status = 'waiting' and n % 7 = 0, '2020-01-01', null),
  iif(status = 'submitted', null, 'staff-' || (n % 100)),
  iif(status = 'posted' and n % 40 = 0, submitted_at + 1000, null), 1, submitted_at, submitted_at
from shaped`;

const insertLetters = `
insert into letters (id, application_id, account_id, password_hash, printed_at, printed_by, posted_at, valid_until)
select 'letter-' || id, id, 'account-' || id, '', submitted_at, 'staff-1', submitted_at, submitted_at
from applications where status = 'posted'`;

const insertFlags = `
insert into case_flags (application_id, flag, federation)
select id, case rowid % 4 when 0 then 'shared-mailbox' when 1 then 'many-tries' when 2 then 'self-service' else 'after-return' end, federation
from applications where status in ('submitted', 'reviewing', 'waiting') and rowid % 10 = 0
union all select id, 'outside-burst', federation from applications where status in ('submitted', 'reviewing', 'waiting') and rowid % 1000 = 0`;
