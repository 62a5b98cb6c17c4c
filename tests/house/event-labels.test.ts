import { describe, expect, it } from "vitest";
import { type AuditGroup, actorOfGroup, actsOfGroup, auditGroups } from "@/domain/audit-group";
import { eventLabel, namedActs } from "@/domain/event-label";
import { applicationActs } from "@/domain/transitions";
import { allSources, dotted, isNode, type Source, sourceOf } from "@/tests/house/source";

const recorded = [...new Set([...applicationActs, ...allSources().flatMap(actsIn)])].toSorted();

describe("the acts that services record", () => {
  it("all have a Japanese name, so that a history and an auditor can be read", () => {
    expect(recorded.length).toBeGreaterThan(40);
    expect(recorded.filter((act) => eventLabel(act) === act)).toEqual([]);
    expect(actsIn(sourceOf("services/a.ts", `record(ctx, { act: "fly" });`))).toEqual(["fly"]);
    expect(actsIn(sourceOf("services/a.ts", `const event = { act: isNew ? "add" : "alter" };`))).toEqual([
      "add",
      "alter",
    ]);
    expect(actsIn(sourceOf("services/a.ts", `where(eq(events.act, "fly"));`))).toEqual([]);
  });

  it.each(["staff", "office"] as const)("each stand in exactly one group of the audit page, done by %s", (actor) => {
    const stands = (act: string, group: AuditGroup) =>
      actsOfGroup(group).includes(act) && [undefined, actor].includes(actorOfGroup(group, act));
    const groups = (act: string) => auditGroups.filter((group) => stands(act, group));
    const misplaced = [...new Set([...recorded, ...namedActs()])].filter((act) => groups(act).length !== 1);
    expect(misplaced).toEqual([]);
  });

  it("are named nowhere but where they are recorded: no label and no group outlives its act", () => {
    const known = new Set(recorded);
    expect(namedActs().filter((act) => !known.has(act))).toEqual([]);
    expect(auditGroups.flatMap((group) => actsOfGroup(group)).filter((act) => !known.has(act))).toEqual([]);
  });
});

/** The texts that an `act:` of a service can be, written out or chosen between two; `happened` takes one as its argument. */
function actsIn({ room, nodes }: Source): string[] {
  if (room !== "services") return [];
  return nodes.flatMap(({ type, key, value, callee, arguments: given }) => {
    if (type === "Property" && dotted(key) === "act") return texts(value);
    return type === "CallExpression" && dotted(callee) === "happened" && Array.isArray(given) ? texts(given[1]) : [];
  });
}

function texts(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === "ConditionalExpression") return [...texts(node.consequent), ...texts(node.alternate)];
  return node.type === "Literal" && typeof node.value === "string" ? [node.value] : [];
}
